package org.openlocaloffer.moderation.access;

import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who may sign in. Passwords are kept as salted hashes only. */
@Component
public class Accounts implements UserDetailsService {
  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int GENERATED_LENGTH = 20;

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final FirstPasswords passwords;

  Accounts(JdbcClient jdbc, PasswordEncoder encoder, FirstPasswords passwords) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.passwords = passwords;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return jdbc.sql("select name, password, role from account where name = ?")
        .param(name)
        .query(
            (row, number) ->
                User.withUsername(row.getString("name"))
                    .password(row.getString("password"))
                    .roles(Role.valueOf(row.getString("role")).granted())
                    .build())
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  /** Makes the accounts {@code admin} and {@code moderator} where they are missing. */
  public void createFirst() {
    createFirst("admin", Role.ADMIN);
    createFirst("moderator", Role.MODERATOR);
  }

  private void createFirst(String name, Role role) {
    Optional<String> known =
        jdbc.sql("select password from account where name = ?")
            .param(name)
            .query(String.class)
            .optional();
    Optional<String> given = passwords.of(name);
    if (known.isPresent()) {
      given
          .filter(password -> !encoder.matches(password, known.get()))
          .ifPresent(
              password ->
                  LOG.warn(
                      "{} is not the password of the account {}; the account keeps its own",
                      FirstPasswords.variable(name),
                      name));
      return;
    }
    String password = given.orElseGet(Accounts::generated);
    jdbc.sql("insert into account (name, password, role) values (?, ?, ?) on conflict do nothing")
        .param(name)
        .param(encoder.encode(password))
        .param(role.name())
        .update();
    if (given.isEmpty()) {
      System.out.printf("The account %s was made with the password %s%n", name, password);
    }
  }

  private static String generated() {
    return new SecureRandom()
        .ints(GENERATED_LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
