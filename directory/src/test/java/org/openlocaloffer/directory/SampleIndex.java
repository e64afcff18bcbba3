package org.openlocaloffer.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.SolrInputDocument;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.wire.Codec;

/** Fills a Solr as index-loader would, by the fields of {@code config/solr/README.md}. */
public final class SampleIndex {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final String COLLECTION = "listings_test";

  private SampleIndex() {}

  /** Uploads the configset, makes the collection and its alias. */
  public static void create(String solr) {
    with(
        solr,
        client -> {
          Path zip = zipped(ROOT.resolve("config/solr/directory"));
          new ConfigSetAdminRequest.Upload()
              .setConfigSetName("directory")
              .setUploadFile(zip.toFile(), "application/octet-stream")
              .process(client);
          CollectionAdminRequest.createCollection(COLLECTION, "directory", 1, 1).process(client);
          CollectionAdminRequest.createAlias("listings", COLLECTION).process(client);
        });
  }

  /** Posts the listings; searchable when it returns. */
  public static void post(String solr, List<Listing> listings) {
    with(
        solr,
        client -> {
          client.add(COLLECTION, listings.stream().map(SampleIndex::document).toList());
          client.commit(COLLECTION);
        });
  }

  private static SolrInputDocument document(Listing listing) {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", listing.id());
    document.setField("revision", listing.revision());
    document.setField("kind", listing.kind().name().toLowerCase(java.util.Locale.ROOT));
    document.setField("name", listing.name());
    document.setField("summary", listing.summary());
    if (listing.organisation() != null) {
      document.setField("organisation", listing.organisation().name());
    }
    document.setField("what", listing.answers().what());
    document.setField("who", listing.answers().who());
    document.setField("how", listing.answers().how());
    document.setField("text", listing.text());
    document.setField(
        "place", listing.places().stream().map(Place::address).filter(Objects::nonNull).toList());
    document.setField("accessibility", listing.accessibility());
    document.setField("categories", listing.categories());
    document.setField("needs", listing.needs());
    document.setField("ages_from", 0);
    document.setField("ages_to", 120);
    document.setField("url", listing.url());
    document.setField("checked_at", Date.from(listing.checkedAt()));
    document.setField("approved_at", Date.from(listing.approval().at()));
    document.setField("listing", new String(Codec.write(listing), StandardCharsets.UTF_8));
    return document;
  }

  private interface Work {
    void on(SolrClient client) throws Exception;
  }

  private static void with(String solr, Work work) {
    try (SolrClient client = new HttpJdkSolrClient.Builder(solr).build()) {
      work.on(client);
    } catch (Exception e) {
      throw new IllegalStateException("Solr could not be filled", e);
    }
  }

  private static Path zipped(Path folder) throws IOException {
    Path zip = Files.createTempFile("configset", ".zip");
    zip.toFile().deleteOnExit();
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> add(out, folder.relativize(file), file));
    }
    return zip;
  }

  private static void add(ZipOutputStream out, Path name, Path file) {
    try {
      out.putNextEntry(new ZipEntry(name.toString()));
      Files.copy(file, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
