package org.openlocaloffer.crawler.fetch;

import java.net.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.CacheControl;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.brotli.BrotliInterceptor;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;

/**
 * Makes requests: with one client to public hosts only, with another to the private ones that a
 * source allows. No cookies, no proxy, no redirects, one time limit for the whole of a call. Safe
 * for use by many threads; close it.
 */
final class Web {
  private final OkHttpClient open;
  private final OkHttpClient trusted;
  private final String agent;

  Web(FetchConfig config, String agent) {
    this(config, agent, new Names());
  }

  /**
   * @param names what they answer is believed no further than to the guard
   */
  Web(FetchConfig config, String agent, Dns names) {
    this.agent = agent;
    OkHttpClient base =
        new OkHttpClient.Builder()
            .dns(names)
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .callTimeout(config.callTimeout())
            .connectTimeout(config.callTimeout())
            .readTimeout(config.callTimeout())
            .connectionPool(new ConnectionPool(config.threads(), 30, TimeUnit.SECONDS))
            .addInterceptor(BrotliInterceptor.INSTANCE)
            .build();
    trusted = base;
    open =
        base.newBuilder()
            .socketFactory(new GuardedSockets())
            .connectionPool(new ConnectionPool(config.threads(), 30, TimeUnit.SECONDS))
            .build();
  }

  /**
   * @param privateHosts "host:port" pairs that may be anywhere
   */
  Call call(CanonicalUrl url, List<String> privateHosts, Headers headers) {
    Request.Builder request =
        new Request.Builder()
            .url(url.text())
            .cacheControl(new CacheControl.Builder().build())
            .header("User-Agent", agent)
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
            .header("Accept-Language", "en-GB,en;q=0.8");
    if (headers.etag() != null) {
      request.header("If-None-Match", headers.etag());
    }
    if (headers.lastModified() != null) {
      request.header("If-Modified-Since", headers.lastModified());
    }
    headers.others().forEach(request::header);
    return (privateHosts.contains(url.hostAndPort()) ? trusted : open).newCall(request.build());
  }

  /**
   * What makes a request conditional, either may be null, and what else is said in it. A value that
   * no request can carry is as good as none.
   */
  record Headers(String etag, String lastModified, Map<String, String> others) {
    static final Headers NONE = new Headers(null, null, Map.of());

    Headers {
      etag = isSendable(etag) ? etag : null;
      lastModified = isSendable(lastModified) ? lastModified : null;
    }

    private static boolean isSendable(String value) {
      return value != null && value.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
    }
  }

  void close() {
    for (OkHttpClient client : List.of(open, trusted)) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
