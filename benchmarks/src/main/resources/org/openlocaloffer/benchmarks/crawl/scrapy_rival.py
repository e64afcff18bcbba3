"""Scrapy, as it would be set up for the same task. Arguments: output file, then one list of seeds, commas between, for
each crawl; the crawls follow one another in this process."""
import sys
from urllib.parse import urldefrag, urlsplit

import scrapy
from scrapy.crawler import CrawlerRunner
from twisted.internet import defer, reactor

SETTINGS = {
    "ROBOTSTXT_OBEY": True,
    # As ours: 32 fetches at once, one a host, no delay.
    "CONCURRENT_REQUESTS": 32,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "DOWNLOAD_DELAY": 0,
    # What Scrapy's manual asks for where many hosts are crawled at once.
    "SCHEDULER_PRIORITY_QUEUE": "scrapy.pqueues.DownloaderAwarePriorityQueue",
    "COOKIES_ENABLED": False,
    "RETRY_ENABLED": False,
    "REDIRECT_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "LOG_LEVEL": "ERROR",
    "REQUEST_FINGERPRINTER_IMPLEMENTATION": "2.7",
    "USER_AGENT": "MeasureScrapy",
}


class Rival(scrapy.Spider):
    name = "rival"

    def __init__(self, seeds=None, **kwargs):
        super().__init__(**kwargs)
        self.seeds = seeds
        self.hosts = {urlsplit(seed).netloc for seed in seeds}

    def start_requests(self):
        # Its own would fetch the seeds again when a page links to them.
        return (scrapy.Request(seed) for seed in self.seeds)

    def parse(self, response):
        yield {
            "url": response.url,
            "title": response.xpath("normalize-space(//title)").get(),
            "text": " ".join(" ".join(response.xpath("//main//text()").getall()).split()),
        }
        seen = set()
        for link in response.xpath("//a[@href]"):
            if "nofollow" in link.attrib.get("rel", "").split():
                continue
            address = urldefrag(response.urljoin(link.attrib["href"])).url
            if address not in seen and urlsplit(address).netloc in self.hosts:
                seen.add(address)
                yield scrapy.Request(address)


@defer.inlineCallbacks
def crawl(output, crawls):
    for seeds in crawls:
        feed = {"FEEDS": {output: {"format": "jsonlines", "overwrite": False}}}
        yield CrawlerRunner({**SETTINGS, **feed}).crawl(Rival, seeds=seeds.split(","))
    reactor.stop()


reactor.callWhenRunning(crawl, sys.argv[1], sys.argv[2:])
reactor.run()
