package org.openlocaloffer.benchmarks.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A way to break a document. */
enum Damage {
  /** Up to one byte in twenty is another. */
  FLIPPED {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      byte[] flipped = body.clone();
      for (int i = random.nextInt(body.length / 20 + 2); i > 0 && body.length > 0; i--) {
        flipped[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      return flipped;
    }
  },
  TRUNCATED {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      return Arrays.copyOf(body, random.nextInt(body.length + 1));
    }
  },
  /** Something opens and does not close, five thousand times. */
  NESTED {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      return inserted(body, one(OPENINGS, random).repeat(5_000).getBytes(UTF_8), random);
    }
  },
  /** Rarely 20 MB of them, or the whole would take all day. */
  ATTRIBUTES {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      int size = random.nextInt(25) == 0 ? 20 << 20 : 1 << (10 + random.nextInt(8));
      StringBuilder tag = new StringBuilder("<p ");
      boolean one = random.nextBoolean();
      tag.append(one ? "class='" : "");
      while (tag.length() < size) {
        tag.append(one ? "menu " : "a" + tag.length() + "=b ");
      }
      return inserted(body, tag.append(one ? "'>" : ">").toString().getBytes(UTF_8), random);
    }
  },
  /** Parts in other character sets, and declarations that are wrong. */
  CHARSETS {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      byte[] wrong = one(DECLARATIONS, random).getBytes(ISO_8859_1);
      Charset charset = one(CHARSETS_KNOWN, random);
      return inserted(
          inserted(body, new String(slice(other, random), UTF_8).getBytes(charset), random),
          wrong,
          random.nextBoolean() ? 0 : random.nextInt(body.length + 1));
    }
  },
  /** And other characters that nobody can see, plain and as references. */
  NULS {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      byte[] damaged = body;
      for (int i = random.nextInt(30); i >= 0; i--) {
        damaged = inserted(damaged, one(INVISIBLE, random).getBytes(UTF_8), random);
      }
      return damaged;
    }
  },
  /** Begins something that swallows the rest. */
  UNCLOSED {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      return inserted(body, one(BEGINNINGS, random).getBytes(UTF_8), random);
    }
  },
  SPLICED {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      return inserted(body, slice(other, random), random);
    }
  },
  REPEATED {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      byte[] part = slice(body, random);
      int times = Math.min(2_000, (1 << 20) / (part.length + 1));
      ByteArrayOutputStream many = new ByteArrayOutputStream();
      for (int i = 0; i < times; i++) {
        many.writeBytes(part);
      }
      return inserted(body, many.toByteArray(), random);
    }
  },
  EMPTIED {
    @Override
    byte[] to(byte[] body, byte[] other, Random random) {
      return random.nextBoolean() ? new byte[0] : " \n".repeat(random.nextInt(50_000)).getBytes();
    }
  };

  private static final List<String> OPENINGS =
      List.of(
          "<div>",
          "<b>",
          "<table><tr><td>",
          "<ul><li>",
          "<a href=/x>",
          "<span itemprop=name itemscope itemtype='https://schema.org/Thing'>",
          "<svg>",
          "<select>",
          "<p><font>",
          "<form><h1>",
          "[",
          "{\"a\":",
          "<entry><title>",
          "BEGIN:VEVENT\r\n",
          "(");
  private static final List<String> DECLARATIONS =
      List.of(
          "<meta charset=utf-16>",
          "<meta charset=x-none>",
          "<meta charset=\"",
          "<meta charset=shift_jis>",
          "<meta charset=utf-7>",
          "<?xml version='1.0' encoding='ebcdic-cp-us'?>",
          "\u00ff\u00fe",
          "\u00fe\u00ff",
          "\u00ef\u00bb\u00bf");
  private static final List<Charset> CHARSETS_KNOWN =
      List.of(UTF_16LE, ISO_8859_1, Charset.forName("Shift_JIS"), Charset.forName("windows-1251"));
  private static final List<String> INVISIBLE =
      List.of(
          "\0",
          "\u0001",
          "\u007f",
          "\u0085",
          "\u202e",
          "\ufffe",
          "&#0;",
          "&#1;",
          "&#xD800;",
          "&#x202E;",
          "&#x110000;",
          "&#99999999999;",
          "\\u0000",
          "\\ud800",
          "%00",
          "\u001b[31m");
  private static final List<String> BEGINNINGS =
      List.of(
          "<meta charset=\"",
          "<!--",
          "<script>",
          "<title>",
          "<textarea>",
          "<plaintext>",
          "<a href=\"",
          "<![CDATA[",
          "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;&b;&b;\">",
          "<style>",
          "<template>",
          "<base href='javascript:x'>",
          "<script type='application/ld+json'>{\"@type\":\"Event\",\"name\":\"a\\u0000b",
          "\"",
          "<frameset>");

  /**
   * @param other another document, to take parts of
   */
  abstract byte[] to(byte[] body, byte[] other, Random random);

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static byte[] slice(byte[] body, Random random) {
    int from = random.nextInt(body.length + 1);
    return Arrays.copyOfRange(body, from, from + random.nextInt(body.length - from + 1));
  }

  private static byte[] inserted(byte[] body, byte[] part, Random random) {
    return inserted(body, part, random.nextInt(body.length + 1));
  }

  private static byte[] inserted(byte[] body, byte[] part, int at) {
    byte[] all = new byte[body.length + part.length];
    System.arraycopy(body, 0, all, 0, at);
    System.arraycopy(part, 0, all, at, part.length);
    System.arraycopy(body, at, all, at + part.length, body.length - at);
    return all;
  }
}
