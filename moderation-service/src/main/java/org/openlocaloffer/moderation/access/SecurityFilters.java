package org.openlocaloffer.moderation.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Spring Security's filter chains: scripts sign in by HTTP Basic and get no session, people by the
 * sign-in page.
 */
@Configuration(proxyBeanMethods = false)
class SecurityFilters {
  /**
   * Has no session and so no CSRF token; {@link ForgedRequests} refuses what another site's page
   * sends.
   */
  @Bean
  @Order(1)
  SecurityFilterChain scripts(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**", "/actuator/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/api/v1/openapi/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole("ADMIN")
                    .anyRequest()
                    .hasRole("MODERATOR"))
        .httpBasic(basic -> basic.authenticationEntryPoint(SecurityFilters::refuse))
        .exceptionHandling(e -> e.authenticationEntryPoint(SecurityFilters::refuse))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(new ForgedRequests(), BasicAuthenticationFilter.class)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/sign-in", "/assets/**", "/error")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/sources", "/taxonomy", "/jargon")
                    .hasRole("MODERATOR")
                    .requestMatchers("/sources/**", "/taxonomy/**", "/jargon/**")
                    .hasRole("ADMIN")
                    .anyRequest()
                    .hasRole("MODERATOR"))
        .formLogin(form -> form.loginPage("/sign-in").failureHandler(SecurityFilters::askAgain))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .csrf(Customizer.withDefaults())
        .build();
  }

  private static void askAgain(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    SignInScreen.keepName(request);
    response.sendRedirect(request.getContextPath() + "/sign-in?" + Refusal.of(e).word());
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    Refusal.of(e).answer(response);
  }
}
