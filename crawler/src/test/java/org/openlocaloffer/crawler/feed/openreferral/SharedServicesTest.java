package org.openlocaloffer.crawler.feed.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.feed.FeedPair;
import org.openlocaloffer.crawler.feed.Fetches;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Unreadable;

/** Services that nobody on this project wrote. */
class SharedServicesTest {
  private static final String API = "https://saved.example/";
  private static final String ID = "ac148810-d857-441c-9679-408f346de14b";

  @ParameterizedTest
  @ValueSource(strings = {"service_full", "service_at_location_full", "organization"})
  void readsAServiceHoweverItIsWrapped(String file) throws Exception {
    Contents contents = read("openreferral-uk/examples/" + file + ".json", "services/" + ID);

    assertThat(contents.faults()).isEmpty();
    Entry entry = contents.entries().get(0);
    assertThat(entry.url()).isEqualTo("http://example.com/counselling");
    Map<String, List<String>> claims = FeedPair.values(entry);
    assertThat(claims.get("organisation")).containsExactly("Example Organization Inc.");
    assertThat(claims.get("ages")).contains("12-100");
    assertThat(claims.get("email")).containsExactly("email@example.com");
    assertThat(claims.get("address").get(0)).startsWith("MyCity Civic Center, 1-30 Main Street");
    assertThat(entry.toString()).doesNotContain("Persona", "Reception Manager");
  }

  @Test
  void asksForTheServicesOfAShortList() throws Exception {
    assertThat(read("openreferral-uk/examples/service_list.json", "services").lists())
        .containsExactly(URI.create(API + "services/" + ID));
    assertThat(
            read("openreferral-uk/examples/service_at_location_list.json", "service_at_locations")
                .entries())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api_details",
        "organization_list",
        "taxonomy",
        "taxonomy_list",
        "taxonomy_term",
        "taxonomy_term_list",
        "dashboard_services_response",
        "dashboard_service_details_response"
      })
  void saysOfEveryOtherDocumentThatItHoldsNoServices(String file) {
    assumeTrue(Files.isDirectory(Fetches.SHARED), "no saved services at " + Fetches.SHARED);

    assertThatThrownBy(() -> read("openreferral-uk/examples/" + file + ".json", "services"))
        .isInstanceOf(Unreadable.class)
        .message()
        .contains("services");
  }

  @Test
  void readsACouncilsServices() throws Exception {
    Contents contents = read("services-buckinghamshire/services.json", "api/v1/services");

    assertThat(contents.entries()).hasSize(20);
    assertThat(contents.faults()).isEmpty();
    assertThat(contents.lists()).containsExactly(URI.create(API + "api/v1/services?page=2"));
    assertThat(contents.entries())
        .allSatisfy(entry -> assertThat(FeedPair.values(entry)).containsKeys("name"));
    assertThat(contents.toString()).doesNotContain("Jamie Spencer");
  }

  private static Contents read(String file, String path) throws Exception {
    Path saved = Fetches.SHARED.resolve(file);
    assumeTrue(Files.exists(saved), "no saved services at " + saved.toAbsolutePath().normalize());
    return new OpenReferral()
        .read(Fetches.document(SourceKind.OPEN_REFERRAL, API + path, Files.readAllBytes(saved)));
  }
}
