package org.openlocaloffer.moderation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;
import org.openlocaloffer.moderation.intake.Intakes;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.taxonomy.Vocabularies;
import org.openlocaloffer.moderation.upgrade.TimesAsData;
import org.openlocaloffer.moderation.worker.Worker;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What moderation decides and keeps, on a real PostgreSQL and nothing else: no HTTP, no Kafka, no
 * thread of its own. The server is shared by all tests of a run; each gets a schema to itself.
 */
public final class ModerationDatabase implements AutoCloseable {
  private static Backends server;

  private final AnnotationConfigApplicationContext context;

  private ModerationDatabase(DataSource database) {
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> pooled(database));
    context.register(Features.class, Intakes.class);
    context.refresh();
  }

  private static HikariDataSource pooled(DataSource database) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(database);
    pool.setMinimumIdle(1);
    return new HikariDataSource(pool);
  }

  /** As the newest release makes it, with a small vocabulary. */
  public static ModerationDatabase create() {
    DataSource database = empty();
    migrate(database, "latest");
    ModerationDatabase created = new ModerationDatabase(database);
    created.bean(Vocabularies.class).importFrom(taxonomy("choir", "singing"), new Jargon(null));
    return created;
  }

  /** On a database that is there already. */
  public static ModerationDatabase on(DataSource database) {
    return new ModerationDatabase(database);
  }

  /** One category, told by these words, and one need. */
  public static Taxonomy taxonomy(String... words) {
    return new Taxonomy(
        List.of(new Term("arts", "Arts", null, List.of(words))),
        List.of(new Term("hearing", "Hearing", null, List.of("deaf"))),
        null);
  }

  /** A schema of its own, without a table. */
  public static synchronized DataSource empty() {
    if (server == null) {
      server = Backends.start(Server.POSTGRES);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }
    var environment = server.environment();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(environment.get("OLO_MODERATION_DATABASE_URL"));
    source.setUser(environment.get("OLO_MODERATION_DATABASE_USER"));
    source.setPassword(environment.get("OLO_MODERATION_DATABASE_PASSWORD"));
    String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = source.getConnection();
        Statement create = connection.createStatement()) {
      create.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    source.setCurrentSchema(schema);
    return source;
  }

  /**
   * @param version such as "3", or "latest"
   */
  public static void migrate(DataSource database, String version) {
    Flyway.configure()
        .dataSource(database)
        .javaMigrations(new TimesAsData())
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  /** Takes the page in as from Kafka, and gives its item. */
  public Item found(Candidate page) {
    bean(Intakes.class).take(page);
    return item(page.url());
  }

  /** The item of the page, as it is now. */
  public Item item(String url) {
    return bean(Items.class).find(Item.idOf(url)).orElseThrow();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Not a configuration that the service itself would find. */
  @EnableTransactionManagement
  @ComponentScan(
      basePackageClasses = ModerationApplication.class,
      useDefaultFilters = true,
      excludeFilters = {
        @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Worker.class),
        @Filter(
            type = FilterType.REGEX,
            pattern = {
              "org\\.openlocaloffer\\.moderation\\.[A-Z].*",
              "org\\.openlocaloffer\\.moderation\\.(access|review|insight|upgrade)\\..*",
              ".*Screen"
            })
      })
  static class Features {
    @Bean
    JdbcClient jdbc(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
      return new DataSourceTransactionManager(database);
    }

    @Bean
    TransactionTemplate template(PlatformTransactionManager transactions) {
      return new TransactionTemplate(transactions);
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }
}
