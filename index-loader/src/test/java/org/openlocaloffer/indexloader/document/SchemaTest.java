package org.openlocaloffer.indexloader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.example.Families;
import org.openlocaloffer.contracts.example.ListingBuilder;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.contracts.example.Vocabularies;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.contracts.time.Times;

class SchemaTest {
  private static final Listing IN_A_SEASON =
      new ListingBuilder("pond", "Paddling pond")
          .schedules(
              new Schedule(
                  "Saturdays in summer",
                  List.of(
                      Times.weekly(List.of(DayOfWeek.SATURDAY), null, null)
                          .valid(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 8, 31)))))
          .build();

  @Test
  void hasEveryFieldOfEveryDocument() throws IOException {
    Path root = Path.of(System.getProperty("project.root"));
    String schema = Files.readString(root.resolve("config/solr/directory/schema.xml"));
    List<String> fields =
        Pattern.compile("<(?:dynamicF|f)ield name=\"([\\w*]+)\"")
            .matcher(schema)
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(names().map(name -> name.replaceFirst("_[1-3]$", "_*"))).isSubsetOf(fields);
  }

  @Test
  void givesNoTwoDocumentsOneId() {
    List<Object> ids = documents().map(document -> document.getFieldValue("id")).toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  private static Stream<String> names() {
    Set<String> names =
        documents()
            .map(SolrInputDocument::getFieldNames)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    assertThat(names).contains("open", "open_1", "season_1", "dates");
    return names.stream();
  }

  private static Stream<SolrInputDocument> documents() {
    byte[] json = new byte[0];
    return Stream.of(
            Stream.of(
                ListingDocument.of(Listings.aListing(), json),
                ListingDocument.of(IN_A_SEASON, json),
                PageDocument.of(Families.aPage(), json),
                ResponseDocument.of(Families.aResponse(), json)),
            VocabularyDocuments.of(Vocabularies.aTaxonomy()).stream(),
            VocabularyDocuments.of(Vocabularies.aJargon()).stream())
        .flatMap(documents -> documents);
  }
}
