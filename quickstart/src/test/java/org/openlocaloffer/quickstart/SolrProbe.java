package org.openlocaloffer.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.util.ContentStreamBase;

/** Does with Solr what index-loader and directory will do. */
final class SolrProbe {

  private static final String SCHEMA =
      """
      <schema name="probe" version="1.6">
        <uniqueKey>id</uniqueKey>
        <fieldType name="string" class="solr.StrField"/>
        <fieldType name="long" class="solr.LongPointField" docValues="true"/>
        <field name="id" type="string" indexed="true" stored="true" required="true"/>
        <field name="_version_" type="long" indexed="false" stored="false"/>
      </schema>
      """;
  private static final String CONFIG =
      """
      <config>
        <luceneMatchVersion>9.12</luceneMatchVersion>
        <schemaFactory class="ClassicIndexSchemaFactory"/>
        <updateHandler class="solr.DirectUpdateHandler2">
          <updateLog/>
        </updateHandler>
        <requestHandler name="/select" class="solr.SearchHandler"/>
      </config>
      """;

  private final String url;

  SolrProbe(String url) {
    this.url = url;
  }

  void uploadConfigset(String name) throws Exception {
    ConfigSetAdminRequest.Upload upload = new ConfigSetAdminRequest.Upload();
    upload.setConfigSetName(name);
    upload.setUploadStream(
        new ContentStreamBase.ByteArrayStream(zip(), "configset.zip", "application/octet-stream"));
    try (SolrClient solr = client()) {
      upload.process(solr);
    }
  }

  void createCollection(String name, String configset) throws Exception {
    try (SolrClient solr = client()) {
      CollectionAdminRequest.createCollection(name, configset, 1, 1).process(solr);
    }
  }

  void alias(String alias, String collection) throws Exception {
    try (SolrClient solr = client()) {
      CollectionAdminRequest.createAlias(alias, collection).process(solr);
    }
  }

  /** Adds and commits. */
  void add(String collection, String id) throws Exception {
    try (SolrClient solr = client()) {
      solr.add(collection, new SolrInputDocument("id", id));
      solr.commit(collection);
    }
  }

  List<Object> ids(String collection) throws Exception {
    try (SolrClient solr = client()) {
      return solr.query(collection, new SolrQuery("*:*")).getResults().stream()
          .map(document -> document.getFieldValue("id"))
          .toList();
    }
  }

  private SolrClient client() {
    return new HttpJdkSolrClient.Builder(url).build();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "schema.xml", SCHEMA);
      put(zip, "solrconfig.xml", CONFIG);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
