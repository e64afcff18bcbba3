package org.openlocaloffer.directory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The public site. It reads Solr and {@code config/}, and keeps nothing about anybody. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DirectoryApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(DirectoryApplication.class, arguments);
  }
}
