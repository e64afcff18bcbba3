package org.openlocaloffer.sitekit;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.EnumSet;
import org.openlocaloffer.sitekit.asset.AssetLinks;
import org.openlocaloffer.sitekit.asset.Assets;
import org.openlocaloffer.sitekit.asset.Brand;
import org.openlocaloffer.sitekit.asset.BrandStylesheet;
import org.openlocaloffer.sitekit.component.ComponentDialect;
import org.openlocaloffer.sitekit.component.Fields;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Gives a service the layout, its assets, headers and error pages as soon as it depends on this
 * module. Templates call the beans by the names of these methods.
 */
@AutoConfiguration(after = ThymeleafAutoConfiguration.class)
public class SiteKitAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Site site() {
    return Site.named("Open Local Offer", Look.STAFF);
  }

  @Bean
  @ConditionalOnMissingBean
  Brand brand() {
    return Brand.DEFAULT;
  }

  @Bean
  Assets assets(Brand brand) throws IOException {
    return new Assets(brand);
  }

  @Bean
  AssetLinks assetLinks(Assets assets, SpringTemplateEngine engine) {
    AssetLinks links = new AssetLinks(assets);
    engine.addLinkBuilder(links);
    return links;
  }

  @Bean
  BrandStylesheet brandStylesheet(Brand brand, Assets assets) {
    return new BrandStylesheet(brand, assets);
  }

  @Bean
  Dates dates(ThymeleafViewResolver views) {
    Dates dates = new Dates();
    // Thymeleaf allows no @dates in links and fragment parameters, but a variable.
    views.addStaticVariable("dates", dates);
    return dates;
  }

  @Bean
  Fields fields() {
    return new Fields();
  }

  @Bean
  ComponentDialect componentDialect() {
    return new ComponentDialect();
  }

  @Bean
  PageModel pageModel() {
    return new PageModel();
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    var registration = new FilterRegistrationBean<>(new SecurityHeaders());
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
