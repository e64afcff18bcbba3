package org.openlocaloffer.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.config.Sources;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.source.Source;

class PagesSourcesTest {

  @TempDir private Path folder;

  @Test
  void makesASourceOfEachHost() throws IOException {
    Sources sources =
        write(
            """
            id\ttype\turl
            0001\tservice\thttps://www.Choir.example/about?x='1'#top
            0002\tservice\thttps://www.choir.example/times
            0003\tarticle\thttp://swim.example
            0004\tbroken
            """);
    assertThat(sources.sources()).hasSize(2);
    Source swim = sources.sources().get(0);
    Source choir = sources.sources().get(1);
    assertThat(choir.id()).isEqualTo("www-choir-example");
    assertThat(choir.seeds())
        .containsExactly(
            "http://www.choir.example.localhost:8090/about?x='1'",
            "http://www.choir.example.localhost:8090/times");
    assertThat(choir.privateHosts()).containsExactly("www.choir.example.localhost:8090");
    assertThat(choir.scope().depth()).isZero();
    assertThat(swim.seeds()).containsExactly("http://swim.example.localhost:8090/");
  }

  @Test
  void leavesTheRestOfTheConfigAsItIs() throws IOException {
    write("id\ttype\turl\n");
    assertThat(folder.resolve("data/pages-config/council.yaml")).hasContent("name: Brackenford");
    assertThat(folder.resolve("data/pages-config/solr/schema.xml")).exists();
  }

  private Sources write(String index) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("council.yaml"), "name: Brackenford");
    Files.writeString(config.resolve("sources.yaml"), "sources: []");
    Files.createDirectories(config.resolve("solr"));
    Files.writeString(config.resolve("solr/schema.xml"), "<schema/>");
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Files.writeString(pages.resolve("index.tsv"), index);
    Files.createDirectories(pages.resolve("html"));
    for (String id : new String[] {"0001", "0002", "0003"}) {
      Files.write(pages.resolve("html/" + id + ".html.gz"), new byte[0]);
    }
    Path made = PagesSources.write(pages, config, folder.resolve("data"), 8090);
    return YamlFile.read(made.resolve("sources.yaml"), Sources.class);
  }
}
