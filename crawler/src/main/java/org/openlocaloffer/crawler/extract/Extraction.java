package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.util.List;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.contracts.candidate.Claim;

/**
 * What a page says.
 *
 * @param title never empty: where the page has none, its address
 * @param text main text, a line for each block; may be empty
 * @param language BCP 47; null where the page does not say
 * @param snapshotHtml the main part without scripts, styles, forms and images; at most about 200 KB
 * @param linkShare which part of the main text's words are links, from 0 to 1
 * @param claims each field and value once, the surest first
 * @param canonical the address that the page itself prefers; null where it names none
 * @param noindex whether the page asks not to be indexed
 * @param nofollow whether the page asks that none of its links be followed
 * @param links http and https only, each address once
 */
public record Extraction(
    String title,
    String text,
    String language,
    String snapshotHtml,
    double linkShare,
    List<Claim> claims,
    URI canonical,
    boolean noindex,
    boolean nofollow,
    List<Link> links) {
  public Extraction {
    title = Printable.of(title);
    text = Printable.of(text);
    snapshotHtml = Printable.of(snapshotHtml);
    claims = List.copyOf(claims);
    links = List.copyOf(links);
  }
}
