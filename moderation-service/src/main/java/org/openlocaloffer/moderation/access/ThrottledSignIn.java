package org.openlocaloffer.moderation.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and password, unless too many wrong ones came before. */
@Component
class ThrottledSignIn implements AuthenticationProvider {
  private static final Logger LOG = LoggerFactory.getLogger(ThrottledSignIn.class);

  private final DaoAuthenticationProvider passwords;
  private final SignInThrottle throttle;

  ThrottledSignIn(Accounts accounts, PasswordEncoder encoder, SignInThrottle throttle) {
    this.passwords = new DaoAuthenticationProvider(accounts);
    this.passwords.setPasswordEncoder(encoder);
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String key = attempt.getName() + " from " + address(attempt);
    if (throttle.mustWait(key)) {
      throw new LockedException("Too many wrong passwords");
    }
    try {
      Authentication account = passwords.authenticate(attempt);
      throttle.succeeded(key);
      return account;
    } catch (BadCredentialsException e) {
      throttle.failed(key);
      LOG.warn("sign-in refused");
      throw e;
    }
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
