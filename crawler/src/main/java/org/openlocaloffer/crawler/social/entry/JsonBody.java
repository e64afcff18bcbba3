package org.openlocaloffer.crawler.social.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Unreadable;

/** The JSON that an API answers with. */
public final class JsonBody {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonBody() {}

  /**
   * @param api as people call it, for the message
   * @throws Unreadable where it is none, such as a web page that asks to sign in
   */
  public static JsonNode of(Document document, String api) throws Unreadable {
    byte[] body = document.body();
    if (isMarkup(body)) {
      throw new Unreadable(
          api
              + " answered with a web page in place of data: it may ask to sign in, or the address"
              + " may have changed");
    }
    try {
      JsonNode read = JSON.readTree(body);
      if (read != null && read.isObject()) {
        return read;
      }
      throw new Unreadable(api + " answered with something other than data");
    } catch (IOException broken) {
      throw new Unreadable(api + " answered with data that breaks off or is damaged", broken);
    }
  }

  private static boolean isMarkup(byte[] body) {
    int at = 0;
    while (at < body.length && (body[at] <= ' ')) {
      at++;
    }
    return at < body.length && body[at] == '<';
  }
}
