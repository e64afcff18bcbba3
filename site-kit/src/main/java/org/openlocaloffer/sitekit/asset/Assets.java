package org.openlocaloffer.sitekit.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves every file below {@code assets/} of the class path, this module's and the service's own.
 * Addresses carry a hash over all of them and the colours, so a browser may keep them for a year;
 * one hash for all lets scripts and stylesheets name each other relatively. Templates write
 * {@code @{/assets/staff.css}}; see {@link AssetLinks}.
 */
public class Assets implements WebMvcConfigurer {
  static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  static final CacheControl ASK_EACH_TIME = CacheControl.noCache();
  private static final String WHERE = "classpath:/assets/";
  private final String version;

  /**
   * @throws IOException when a file on the class path cannot be read
   */
  public Assets(Brand brand) throws IOException {
    this.version = hash(brand);
  }

  /** The path of a file below {@code assets/}, such as {@code /assets/1f3c…/staff.css}. */
  public String path(String file) {
    return "/assets/" + version + "/" + file;
  }

  String version() {
    return version;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/" + version + "/**")
        .addResourceLocations(WHERE)
        .setCacheControl(FOR_EVER);
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(WHERE)
        .setCacheControl(ASK_EACH_TIME);
  }

  private static String hash(Brand brand) throws IOException {
    MessageDigest digest = sha256();
    digest.update(brand.css().getBytes(StandardCharsets.UTF_8));
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:/assets/**");
    Arrays.sort(files, Comparator.comparing(Resource::getDescription));
    for (Resource file : files) {
      if (file.isReadable()) {
        add(file, digest);
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  private static void add(Resource file, MessageDigest digest) throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      digest.update(bytes.readAllBytes());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
