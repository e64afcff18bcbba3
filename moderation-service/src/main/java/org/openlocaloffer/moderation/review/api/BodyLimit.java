package org.openlocaloffer.moderation.review.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more of a script's request than {@link BodyTooLarge#LIMIT}, and answers 413. */
@Component
class BodyLimit extends OncePerRequestFilter {
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > BodyTooLarge.LIMIT) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      response.setContentType("application/problem+json");
      response
          .getWriter()
          .write(
              "{\"status\":413,\"title\":\"The request is too large\",\"detail\":\"%s\"}"
                  .formatted(BodyTooLarge.WHAT));
      return;
    }
    // Without a length it is counted as it is read.
    chain.doFilter(request.getContentLengthLong() < 0 ? counted(request) : request, response);
  }

  private static HttpServletRequest counted(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      private ServletInputStream body;

      @Override
      public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
          body = new CountedBody(super.getInputStream());
        }
        return body;
      }
    };
  }
}
