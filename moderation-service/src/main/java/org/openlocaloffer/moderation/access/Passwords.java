package org.openlocaloffer.moderation.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords with the algorithm that Spring Security recommends, which each hash names. */
@Configuration(proxyBeanMethods = false)
class Passwords {
  @Bean
  PasswordEncoder passwordEncoder() {
    return new CachingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
  }
}
