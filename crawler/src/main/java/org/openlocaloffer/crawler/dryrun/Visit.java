package org.openlocaloffer.crawler.dryrun;

/**
 * One page of a dry run.
 *
 * @param number from 1
 * @param status HTTP; 0 where there was no answer
 * @param found how many candidates it would make
 * @param remark why the page itself came to nothing; null where nothing went wrong
 */
record Visit(int number, String url, int status, int found, String remark) {}
