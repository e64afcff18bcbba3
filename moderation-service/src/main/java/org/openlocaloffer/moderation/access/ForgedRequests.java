package org.openlocaloffer.moderation.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses cross-site request forgery: a browser that remembers a password for HTTP Basic adds it to
 * requests of other sites' pages too. Scripts send no {@code Sec-Fetch-Site}, and a page cannot
 * send JSON to another site without its leave (CORS).
 */
final class ForgedRequests extends OncePerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HARMLESS.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else if (fromElsewhere(request)) {
      Refusal.FOREIGN.answer(response);
    } else if (hasBody(request) && !json(request)) {
      Refusal.NOT_JSON.answer(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean fromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null && ELSEWHERE.contains(site.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean json(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }
}
