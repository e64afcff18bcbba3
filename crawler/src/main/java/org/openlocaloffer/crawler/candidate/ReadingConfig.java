package org.openlocaloffer.crawler.candidate;

import java.io.Serializable;
import org.openlocaloffer.crawler.extract.topic.Vocabulary;

/** How far pages are read, and by which words they are told to be about something. */
public record ReadingConfig(PageConfig pages, Vocabulary vocabulary) implements Serializable {}
