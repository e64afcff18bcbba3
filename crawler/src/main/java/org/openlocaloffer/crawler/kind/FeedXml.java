package org.openlocaloffer.crawler.kind;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.Objects;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads RSS and Atom safely: it refuses a DOCTYPE and entities of the document's own, fetches
 * nothing, and refuses elements nested more than 100 deep. What is slightly broken is mended first.
 */
public final class FeedXml extends WireFeedInput {
  private static final int DEEPEST = 100;

  private FeedXml() {
    setXmlHealerOn(false);
  }

  /**
   * @param expected what should have come, such as "a feed"
   * @throws Unreadable where it is something else, or not safe to read
   */
  public static SyndFeed read(Document document, String expected) throws Unreadable {
    String xml = MendedXml.of(Body.text(document, expected));
    try {
      WireFeed feed = new FeedXml().build(new StringReader(xml));
      return new SyndFeedImpl(feed, true);
    } catch (FeedException | RuntimeException e) {
      throw new Unreadable("not " + expected + " that can be read: " + reason(e), e);
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
