package org.openlocaloffer.moderation.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Caches for some minutes which passwords matched, since hashing is slow on purpose and a script
 * sends its password with every request. What is kept is a keyed digest of password and hash
 * together, so a changed password misses the cache at once. The key lives in this process only.
 */
class CachingPasswordEncoder implements PasswordEncoder {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MAX = 1_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final PasswordEncoder slow;
  private final SecretKeySpec key;
  private final Map<String, Long> untilNanos = new ConcurrentHashMap<>();

  CachingPasswordEncoder(PasswordEncoder slow) {
    this.slow = slow;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, ALGORITHM);
  }

  @Override
  public String encode(CharSequence password) {
    return slow.encode(password);
  }

  @Override
  public boolean matches(CharSequence password, String hash) {
    String digest = digest(password, hash);
    Long until = untilNanos.get(digest);
    if (until != null && until - System.nanoTime() > 0) {
      return true;
    }
    boolean matches = slow.matches(password, hash);
    if (matches) {
      remember(digest);
    }
    return matches;
  }

  @Override
  public boolean upgradeEncoding(String hash) {
    return slow.upgradeEncoding(hash);
  }

  private void remember(String digest) {
    if (untilNanos.size() >= MAX) {
      untilNanos.clear();
    }
    untilNanos.put(digest, System.nanoTime() + KEPT.toNanos());
  }

  private String digest(CharSequence password, String hash) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(hash.getBytes(UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
