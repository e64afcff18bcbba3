package org.openlocaloffer.moderation.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed: by what Spring Security holds best, named in the hash. */
@Configuration(proxyBeanMethods = false)
class Passwords {
  @Bean
  PasswordEncoder passwordEncoder() {
    return new CachingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
  }
}
