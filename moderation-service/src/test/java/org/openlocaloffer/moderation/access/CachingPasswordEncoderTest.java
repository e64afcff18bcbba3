package org.openlocaloffer.moderation.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class CachingPasswordEncoderTest {
  private int hashed;
  private final CachingPasswordEncoder encoder =
      new CachingPasswordEncoder(
          new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
              return "hash of " + password;
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
              hashed++;
              return encode(password).equals(hash);
            }
          });

  @Test
  void hashesARightPasswordOnce() {
    assertThat(encoder.matches("right", "hash of right")).isTrue();
    assertThat(encoder.matches("right", "hash of right")).isTrue();
    assertThat(hashed).isEqualTo(1);
  }

  @Test
  void remembersNoWrongPassword() {
    assertThat(encoder.matches("wrong", "hash of right")).isFalse();
    assertThat(encoder.matches("wrong", "hash of right")).isFalse();
    assertThat(hashed).isEqualTo(2);
  }

  @Test
  void forgetsAPasswordThatWasChanged() {
    assertThat(encoder.matches("right", "hash of right")).isTrue();
    assertThat(encoder.matches("right", "hash of another")).isFalse();
  }
}
