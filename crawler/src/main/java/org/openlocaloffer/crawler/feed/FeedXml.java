package org.openlocaloffer.crawler.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openlocaloffer.crawler.kind.Unreadable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * XML of a feed: neither DOCTYPE nor entities of its own, nothing fetched, not nested without end.
 * Rome mends what it can: blanks before the declaration, HTML's entities, bare ampersands.
 */
final class FeedXml extends WireFeedInput {
  private static final int DEEPEST = 100;

  /** Characters that XML has no place for. */
  private static final Pattern UNFIT =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private FeedXml() {}

  static SyndFeed parse(FeedText xml) throws Unreadable {
    try {
      WireFeed feed =
          new FeedXml().build(new StringReader(UNFIT.matcher(xml.text()).replaceAll("")));
      return new SyndFeedImpl(feed, true);
    } catch (FeedException | RuntimeException e) {
      throw new Unreadable("not a feed that can be read: " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    String message = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
    if (message.contains("DOCTYPE")) {
      return "it declares a DOCTYPE, which is refused for safety";
    }
    if (message.equals("Invalid document")) {
      return "it is neither RSS nor Atom";
    }
    return message.equals("Invalid XML") && e.getCause() != null
        ? Objects.toString(e.getCause().getMessage(), message)
        : message;
  }

  @Override
  protected SAXBuilder createSAXBuilder() {
    SAXBuilder builder = super.createSAXBuilder();
    builder.setXMLFilter(new Depth());
    return builder;
  }

  /** Refuses what would exhaust the stack of whoever walks the tree. */
  private static final class Depth extends XMLFilterImpl {
    private int depth;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      if (++depth > DEEPEST) {
        throw new SAXException("nested more than " + DEEPEST + " deep");
      }
      super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
      depth--;
      super.endElement(uri, name, qualified);
    }
  }
}
