package org.openlocaloffer.quickstart.town.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A site's {@code site.json}: whose it is and the habits of the software that it runs on.
 *
 * @param kind website, rss, icalendar, openreferral, meetup, eventbrite, bluesky, mastodon or
 *     facebook: how a source for it would be set up
 * @param seeds paths where a crawl begins
 * @param urls how file names become paths: {@code bare} (/a), {@code slash} (/a/) or {@code
 *     extension} (/a.html)
 * @param contentType header for its pages
 * @param encoding the bytes' true charset; the files on disk are UTF-8
 * @param lastModified ISO instant for all pages that do not say otherwise
 * @param validators both, etag, modified or none
 * @param redirects path to path, with 301
 */
public record SiteSettings(
    String name,
    String about,
    String kind,
    List<String> seeds,
    String urls,
    String contentType,
    String encoding,
    String lastModified,
    String validators,
    Contacts chrome,
    Map<String, String> redirects) {

  public SiteSettings {
    kind = kind == null ? "website" : kind;
    seeds = seeds == null ? List.of("/") : List.copyOf(seeds);
    urls = urls == null ? "bare" : urls;
    contentType = contentType == null ? "text/html; charset=utf-8" : contentType;
    encoding = encoding == null ? "utf-8" : encoding;
    lastModified = lastModified == null ? "2026-09-14T09:30:00Z" : lastModified;
    validators = validators == null ? "both" : validators;
    chrome = chrome == null ? new Contacts(null, null, null) : chrome;
    redirects = redirects == null ? Map.of() : Map.copyOf(redirects);
  }

  /** Phone numbers (E.164), e-mail addresses and postcodes. */
  public record Contacts(List<String> phones, List<String> emails, List<String> postcodes) {
    public Contacts {
      phones = phones == null ? List.of() : List.copyOf(phones);
      emails = emails == null ? List.of() : List.copyOf(emails);
      postcodes = postcodes == null ? List.of() : List.copyOf(postcodes);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  static SiteSettings read(byte[] json) throws IOException {
    return JSON.readValue(json, SiteSettings.class);
  }
}
