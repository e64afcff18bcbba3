package org.openlocaloffer.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One expectation of a protocol buffer text file of {@code RobotsTxtSpecification}.
 *
 * @param where file and place in it, for people
 */
record RobotsCase(String where, byte[] robotsTxt, String url, String agent, boolean allowed) {
  private static final String STRING = "\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'";
  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\\n]*|(?<name>\\w+)\\s*:\\s*(?<value>(?:(?:%1$s)\\s*)+|[A-Z_]+)|[{}]|%1$s"
              .formatted(STRING));
  private static final Pattern PIECE = Pattern.compile(STRING);
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|(.))", Pattern.DOTALL);

  /** Of all files below a folder whose names end so, in order. */
  static List<RobotsCase> in(Path folder) throws IOException {
    List<RobotsCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".textproto")).sorted().toList()) {
        cases.addAll(read(folder.relativize(file).toString(), Files.readString(file)));
      }
    }
    return cases;
  }

  static List<RobotsCase> read(String file, String text) {
    List<RobotsCase> cases = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    int test = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group("name") != null) {
        fields.put(token.group("name"), token.group("value"));
        test += token.group("name").equals("robotstxt") ? 1 : 0;
      } else if (token.group().equals("}") && fields.containsKey("expected_outcome")) {
        cases.add(of(file + ", test " + test, fields));
        fields.keySet().retainAll(List.of("robotstxt"));
      }
    }
    return cases;
  }

  private static RobotsCase of(String where, Map<String, String> fields) {
    return new RobotsCase(
        where,
        bytes(fields.getOrDefault("robotstxt", "")),
        new String(bytes(fields.getOrDefault("testurl", "")), UTF_8),
        new String(bytes(fields.getOrDefault("useragent", "")), UTF_8),
        fields.get("expected_outcome").equals("ALLOWED"));
  }

  /** Of string literals in a row. */
  private static byte[] bytes(String literals) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher piece = PIECE.matcher(literals);
    while (piece.find()) {
      String inside = piece.group().substring(1, piece.group().length() - 1);
      int plain = 0;
      Matcher escape = ESCAPE.matcher(inside);
      while (escape.find()) {
        bytes.writeBytes(inside.substring(plain, escape.start()).getBytes(UTF_8));
        bytes.write(meant(escape));
        plain = escape.end();
      }
      bytes.writeBytes(inside.substring(plain).getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static int meant(Matcher escape) {
    if (escape.group(1) != null) {
      return Integer.parseInt(escape.group(1), 16);
    }
    if (escape.group(2) != null) {
      return Integer.parseInt(escape.group(2), 8);
    }
    return switch (escape.group(3)) {
      case "n" -> '\n';
      case "r" -> '\r';
      case "t" -> '\t';
      default -> escape.group(3).charAt(0);
    };
  }
}
