package org.openlocaloffer.crawler.extract.claim;

import java.util.List;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.value.Postcodes;

/**
 * Postcodes, each with the address that ends in it: on its own line, or in the short lines just
 * before.
 */
final class PostalAddresses implements Finder {
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(address|venue|where|location|find us( at)?)\\s*:\\s*");
  private static final Pattern PART = Pattern.compile("[\\p{Lu}\\d][^.:;?!@£]{0,44}");
  private static final int LINES_BEFORE = 5;
  private static final int LONGEST_ADDRESS = 160;

  @Override
  public void find(Reading page, Findings findings) {
    read(page.lines(), findings);
    read(page.around(), findings);
  }

  private static void read(List<String> lines, Findings findings) {
    for (int i = 0; i < lines.size(); i++) {
      for (String postcode : Postcodes.in(lines.get(i))) {
        findings.add(Trust.PATTERN, ClaimField.POSTCODE, postcode, lines.get(i));
        address(lines, i, findings);
      }
    }
  }

  private static void address(List<String> lines, int last, Findings findings) {
    String line = LABEL.matcher(Postcodes.upToFirst(lines.get(last))).replaceFirst("");
    String before = String.join(", ", lines.subList(first(lines, last), last));
    String address = line.indexOf(',') > 0 || before.isEmpty() ? line : before + ", " + line;
    if (address.length() <= LONGEST_ADDRESS && address.indexOf(',') > 0) {
      findings.add(Trust.PATTERN, ClaimField.ADDRESS, address, address);
    }
  }

  private static int first(List<String> lines, int last) {
    int first = last;
    while (first > 0
        && last - first < LINES_BEFORE
        && PART.matcher(lines.get(first - 1)).matches()) {
      first--;
    }
    return first;
  }
}
