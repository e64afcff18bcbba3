package org.openlocaloffer.moderation;

import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.Council;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.moderation.access.FirstPasswords;
import org.openlocaloffer.sitekit.asset.Brand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The moderation service: where staff decide what families may find. */
@SpringBootApplication
public class ModerationApplication {
  private static final String DATABASE = "olo.moderation.database.";

  /** Ends with status 1 and one line where the settings or a file of the council are wrong. */
  public static void main(String[] args) {
    try {
      start(System.getenv());
    } catch (ConfigException e) {
      System.err.println("moderation-service cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Starts with the given environment variables, for tests too.
   *
   * @throws ConfigException naming the setting, or the file, line and key, that is wrong
   */
  public static ConfigurableApplicationContext start(Map<String, String> environment) {
    // What people read is in their own time, wherever the server stands.
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    Settings settings = Settings.load(environment);
    ConfigFiles files = ConfigFiles.read(settings.folder());
    Brand brand = StaffSite.brand(settings.folder(), files.council());
    Map<String, Object> properties = springProperties(settings);
    var application = new SpringApplication(ModerationApplication.class);
    application.setDefaultProperties(properties);
    application.addInitializers(
        context -> {
          var beans = (GenericApplicationContext) context;
          beans.registerBean(Settings.class, () -> settings);
          beans.registerBean(ConfigFiles.class, () -> files);
          beans.registerBean(Council.class, files::council);
          beans.registerBean("brand", Brand.class, () -> brand);
          beans.registerBean(FirstPasswords.class, () -> FirstPasswords.from(environment));
        });
    return application.run();
  }

  private static Map<String, Object> springProperties(Settings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", settings.text("olo.bind"));
    properties.put("server.port", settings.integer("olo.moderation.port"));
    properties.put("server.servlet.session.cookie.secure", secure(settings));
    properties.put("spring.datasource.url", settings.text(DATABASE + "url"));
    properties.put("spring.datasource.username", settings.text(DATABASE + "user"));
    properties.put("spring.datasource.password", settings.text(DATABASE + "password"));
    return properties;
  }

  private static boolean secure(Settings settings) {
    String said = settings.text("olo.secure");
    if (!said.equals("true") && !said.equals("false")) {
      throw new ConfigException("olo.secure is neither true nor false: " + said);
    }
    return said.equals("true");
  }
}
