package org.openlocaloffer.moderation.review.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that ends with {@link BodyTooLarge} where it goes on for too long. */
final class CountedBody extends ServletInputStream {
  private final ServletInputStream body;
  private long read;

  CountedBody(ServletInputStream body) {
    this.body = body;
  }

  @Override
  public int read() throws IOException {
    int one = body.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int some = body.read(into, offset, length);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int bytes) throws BodyTooLarge {
    read += bytes;
    if (read > BodyTooLarge.LIMIT) {
      throw new BodyTooLarge();
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
