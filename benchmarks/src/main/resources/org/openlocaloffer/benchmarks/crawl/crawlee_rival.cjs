// Crawlee, as it would be set up for the same task. Arguments: output file, then one list of seeds, commas between, for
// each crawl; the crawls follow one another in this process. OLO_CRAWLEE is the folder that npm installed it to.
const { createRequire } = require('node:module');
const fs = require('node:fs');

const installed = createRequire(process.env.OLO_CRAWLEE + '/');
const { CheerioCrawler, Configuration, LogLevel, log } = installed('@crawlee/cheerio');

log.setLevel(LogLevel.ERROR);

async function crawl(output, seeds) {
    const crawler = new CheerioCrawler(
        {
            respectRobotsTxtFile: true,
            // From the start as many at once as ours; it has no limit for each host.
            minConcurrency: 32,
            maxConcurrency: 32,
            maxRequestRetries: 0,
            useSessionPool: false,
            persistCookiesPerSession: false,
            async requestHandler({ request, $, enqueueLinks }) {
                const item = {
                    url: request.loadedUrl,
                    title: $('title').text().trim(),
                    text: $('main').text().replace(/\s+/g, ' ').trim(),
                };
                output.write(JSON.stringify(item) + '\n');
                await enqueueLinks({ selector: 'a[href]:not([rel~="nofollow"])', strategy: 'same-hostname' });
            },
        },
        new Configuration({ persistStorage: false, purgeOnStart: false }),
    );
    await crawler.run(seeds);
}

(async () => {
    const output = fs.createWriteStream(process.argv[2], { flags: 'a' });
    for (const seeds of process.argv.slice(3)) {
        await crawl(output, seeds.split(','));
    }
    output.end();
})();
