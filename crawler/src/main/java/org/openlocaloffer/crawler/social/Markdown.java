package org.openlocaloffer.crawler.social;

import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns what people write in a description box into HTML: Markdown, HTML, or plain text. */
final class Markdown {
  /** No code: an indented line is a line. */
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(
              Set.of(
                  Heading.class,
                  ListBlock.class,
                  BlockQuote.class,
                  ThematicBreak.class,
                  HtmlBlock.class))
          .build();

  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().softbreak("<br>\n").build();

  private Markdown() {}

  /** HTML that is as unsafe as the text was. */
  static String toHtml(String text) {
    return RENDERER.render(PARSER.parse(text));
  }
}
