package org.openlocaloffer.crawler.extract.claim;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.html.PageElements.Anchor;
import org.openlocaloffer.crawler.extract.html.ShortText;
import org.openlocaloffer.crawler.extract.text.EmailAddresses;
import org.openlocaloffer.crawler.extract.text.PhoneNumbers;
import org.openlocaloffer.crawler.extract.text.SocialAccount;

/** Links that call, write, or lead to an account or the service's own site. */
final class ContactLinks implements Finder {
  private static final Pattern TO_A_SITE =
      Pattern.compile(
          "(?i)(?!about|terms)[^.]{0,60}\\b(web ?site|web page|home"
              + " ?page)\\W*|(https?://)?www\\.\\S+");
  private static final String CLOUDFLARE = "/cdn-cgi/l/email-protection#";
  private static final int LONGEST_TEXT = 150;

  @Override
  public void find(Reading page, Findings findings) {
    page.marks().anchors().stream()
        .filter(anchor -> !anchor.personal())
        .forEach(anchor -> look(anchor, page, findings));
  }

  private static void look(Anchor anchor, Reading page, Findings findings) {
    Element link = anchor.element();
    String href = link.attr("href").strip();
    String start = href.substring(0, Math.min(href.length(), 7)).toLowerCase(Locale.ROOT);
    if (start.startsWith("tel:")) {
      PhoneNumbers.in(decoded(href.substring(4)))
          .forEach(value -> add(findings, ClaimField.PHONE, value, link));
    } else if (start.equals("mailto:")) {
      EmailAddresses.in(decoded(href.substring(7).replaceFirst("[?].*", "")))
          .forEach(value -> add(findings, ClaimField.EMAIL, value, link));
    } else if (link.hasAttr("data-cfemail")) {
      hidden(link.attr("data-cfemail"))
          .forEach(value -> add(findings, ClaimField.EMAIL, value, link));
    } else if (href.contains(CLOUDFLARE)) {
      hidden(href.substring(href.indexOf('#') + 1))
          .forEach(value -> add(findings, ClaimField.EMAIL, value, link));
    } else {
      site(anchor, page, findings);
    }
  }

  private static void site(Anchor anchor, Reading page, Findings findings) {
    Element link = anchor.element();
    String href = link.attr("href").strip();
    String address = href.startsWith("//") ? link.absUrl("href") : href;
    URI url = uri(address);
    if (url == null
        || url.getHost() == null
        || url.getHost().equalsIgnoreCase(page.url().getHost())) {
      return;
    }
    String text = ShortText.of(link, LONGEST_TEXT);
    if (SocialAccount.is(url) || SocialAccount.isCalled(url, text, link.attr("rel"))) {
      add(findings, ClaimField.SOCIAL, address, link);
    } else if (anchor.shown() && !SocialAccount.isOn(url) && TO_A_SITE.matcher(text).matches()) {
      findings.add(Trust.LABEL, ClaimField.WEB, address, text);
    }
  }

  private static void add(Findings findings, String field, String value, Element link) {
    Element around = link.parent() == null ? link : link.parent();
    findings.add(
        Trust.LINK,
        field,
        value,
        ShortText.of(around, LONGEST_TEXT) + " " + shortened(link.attr("href")));
  }

  private static String shortened(String href) {
    return href.length() <= 60 ? href : "";
  }

  private static List<String> hidden(String hex) {
    return EmailAddresses.inCloudflare(hex);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static URI uri(String address) {
    try {
      return address.length() < 1000 && address.regionMatches(true, 0, "http", 0, 4)
          ? new URI(address)
          : null;
    } catch (URISyntaxException malformed) {
      return null;
    }
  }
}
