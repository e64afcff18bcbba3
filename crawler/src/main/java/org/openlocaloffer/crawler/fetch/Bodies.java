package org.openlocaloffer.crawler.fetch;

import java.io.IOException;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Reads bodies up to a limit, which counts bytes after decompression: a small compressed body
 * cannot fill the memory.
 */
final class Bodies {
  private Bodies() {}

  /**
   * @throws TooBig where it is longer than the limit, or says so
   */
  static byte[] whole(Response response, int limit) throws IOException {
    if (response.body() == null) {
      return new byte[0];
    }
    if (response.body().contentLength() > limit) {
      throw new TooBig(response.body().contentLength() + " bytes, limit " + limit);
    }
    BufferedSource source = response.body().source();
    if (source.request(limit + 1L)) {
      throw new TooBig("more than " + limit + " bytes");
    }
    return source.readByteArray();
  }

  /**
   * Whether the body is packed in a way that we never asked for, such as twice; the ways that we
   * ask for are undone by now.
   */
  static boolean isPacked(Response response) {
    return response.headers("Content-Encoding").stream()
        .anyMatch(
            encoding -> !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity"));
  }

  /**
   * How many bytes have come, as expanded, of a body that was left unread: of one that was too big
   * or broke off.
   */
  static long received(Response response) {
    return response.body() == null ? 0 : response.body().source().getBuffer().size();
  }

  /** As much as the limit allows. */
  static byte[] first(Response response, int limit) throws IOException {
    if (response.body() == null) {
      return new byte[0];
    }
    BufferedSource source = response.body().source();
    return source.request(limit) ? source.readByteArray(limit) : source.readByteArray();
  }

  /** As much as the limit allows, leaving all of it to be read. */
  static byte[] peek(Response response, int limit) throws IOException {
    return response.peekBody(limit).bytes();
  }

  /** A body beyond the limit. */
  static final class TooBig extends IOException {
    TooBig(String message) {
      super(message);
    }
  }
}
