package org.openlocaloffer.quickstart.town.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * What a crawler must make of one page, written by hand in {@code PAGE.expected.json} beside it;
 * never served.
 *
 * @param relevant whether the page should become a listing
 * @param why for pages that should not: what they are instead
 * @param title the page's own name, as in its main heading
 * @param name the service or organisation that the page is about, where that is not the title
 * @param closed the page says that the service has ended
 * @param mainTextContains phrases of the main text
 * @param mainTextLacks phrases of menus, banners and sidebars, which are not main text
 * @param neverContains names of people, which must be dropped before anything leaves the crawler
 * @param phones E.164, the page's own ({@link SiteSettings#chrome()} has those of header and
 *     footer)
 * @param emails lower case, readable ones and those written to puzzle robots
 * @param postcodes as "ZZ1 4AB"
 * @param cost the words in which the page states its price; null if it states none
 * @param ehcp "needed" or "not needed"; null if the page does not say
 * @param facts what else it says; null where nobody wrote it down
 * @param items titles of a feed's items that should become listings
 * @param serve how the server sends the page
 */
public record Expected(
    boolean relevant,
    String why,
    String title,
    String name,
    boolean closed,
    List<String> mainTextContains,
    List<String> mainTextLacks,
    List<String> neverContains,
    List<String> phones,
    List<String> emails,
    List<String> postcodes,
    Ages ages,
    String cost,
    String ehcp,
    Facts facts,
    List<String> items,
    Serve serve) {

  public Expected {
    if (title == null || title.isBlank()) {
      throw new IllegalArgumentException("title is missing");
    }
    if (!relevant && why == null) {
      throw new IllegalArgumentException("why is missing: say what a page of no relevance is");
    }
    mainTextContains = orEmpty(mainTextContains);
    mainTextLacks = orEmpty(mainTextLacks);
    neverContains = orEmpty(neverContains);
    phones = orEmpty(phones);
    emails = orEmpty(emails);
    postcodes = orEmpty(postcodes);
    items = orEmpty(items);
    serve = serve == null ? Serve.AS_ITS_SITE : serve;
  }

  /**
   * Youngest and oldest age in whole years, both included: "from 8 until the 12th birthday" is 8 to
   * 11.
   *
   * @param from null if there is no lower limit
   * @param to null if there is no upper limit
   */
  public record Ages(Integer from, Integer to) {}

  /**
   * How a page differs from its site's habit; null means as the site does it.
   *
   * @param url path and query under which it is served
   * @param contentType the header, with or without a charset
   * @param encoding the bytes' true charset
   * @param lastModified ISO instant
   */
  public record Serve(String url, String contentType, String encoding, String lastModified) {
    static final Serve AS_ITS_SITE = new Serve(null, null, null, null);
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a side file; an unknown key is an error, since it would be a claim that nothing checks.
   */
  static Expected read(byte[] json) throws IOException {
    return JSON.readValue(json, Expected.class);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
