package org.openlocaloffer.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.openlocaloffer.crawler.extract.Fragment;
import org.openlocaloffer.crawler.extract.claim.FeedField;

/** Gathers what a feed says of one entry. Of one thread. */
public final class Facts {
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)<(?:p|br|b|i|a|ul|ol|li|div|span|strong|em|h[1-6]|table|html)\\b[^>]{0,500}>|&(?:amp|nbsp|lt|gt|quot|rsquo|ndash|#x?[0-9a-f]{1,6});");

  /** In characters. */
  private static final int LONGEST_LINE = 1_000;

  private static final int LONGEST_DESCRIPTION = 400_000;

  private final List<FeedField> fields = new ArrayList<>();
  private final StringBuilder lines = new StringBuilder();

  /**
   * A fact in a field of its own.
   *
   * @param field one of {@link org.openlocaloffer.contracts.candidate.ClaimField}
   * @param value null and blank ones are none
   */
  public Facts claim(String field, String value) {
    if (value != null && !value.isBlank()) {
      fields.add(new FeedField(field, value));
    }
    return this;
  }

  /** What people should read beside the description, such as "Where: the library". */
  public Facts line(String label, String value) {
    if (value != null && !value.isBlank()) {
      String shown = value.length() <= LONGEST_LINE ? value : value.substring(0, LONGEST_LINE);
      lines.append("<p>").append(Entities.escape(label + ": " + shown.strip())).append("</p>");
    }
    return this;
  }

  /**
   * @param description plain text or HTML, whichever it looks like; may be null
   * @param language BCP 47; may be null
   */
  public Fragment fragment(URI url, String title, String description, String language) {
    String shown = description == null ? "" : description;
    if (shown.length() > LONGEST_DESCRIPTION) {
      shown = shown.substring(0, LONGEST_DESCRIPTION);
    }
    String html =
        MARKUP.matcher(shown).find()
            ? shown
            : Fragment.plain(url, title, shown, language, fields).html();
    return new Fragment(url, title, html + lines, language, fields);
  }
}
