package org.openlocaloffer.indexloader.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrResponse;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.ContentStreamBase;
import org.openlocaloffer.indexloader.load.SolrAway;

/** Solr's administration, as far as we use it. */
final class Admin {
  private final SolrClient solr;

  Admin(SolrClient solr) {
    this.solr = solr;
  }

  /**
   * @param targets by alias, its collections with commas between
   * @param properties by alias
   */
  record Aliases(Map<String, String> targets, Map<String, Map<String, String>> properties) {
    Aliases {
      targets = targets == null ? Map.of() : targets;
      properties = properties == null ? Map.of() : properties;
    }
  }

  Aliases aliases() throws SolrAway {
    var answer = ask(new CollectionAdminRequest.ListAliases());
    return new Aliases(answer.getAliases(), answer.getAliasProperties());
  }

  void alias(String name, String collection) throws SolrAway {
    ask(CollectionAdminRequest.createAlias(name, collection));
  }

  /** An empty value removes the property. */
  void property(String alias, String key, String value) throws SolrAway {
    ask(CollectionAdminRequest.setAliasProperty(alias).addProperty(key, value));
  }

  @SuppressWarnings("unchecked")
  List<String> collections() throws SolrAway {
    var answer = ask(new CollectionAdminRequest.List()).getResponse();
    return (List<String>) answer.get("collections");
  }

  void create(String collection, String configset) throws SolrAway {
    ask(CollectionAdminRequest.createCollection(collection, configset, 1, 1));
  }

  void delete(String collection) throws SolrAway {
    ask(CollectionAdminRequest.deleteCollection(collection));
  }

  /** The name of the configset that the collection was made from. */
  String configset(String collection) throws SolrAway {
    var status = CollectionAdminRequest.getClusterStatus().setCollectionName(collection);
    return ask(status)
        .getResponse()
        ._getStr(List.of("cluster", "collections", collection, "configName"), null);
  }

  List<String> configsets() throws SolrAway {
    return ask(new ConfigSetAdminRequest.List()).getConfigSets();
  }

  void upload(Configset configset) throws SolrAway {
    var content =
        new ContentStreamBase.ByteArrayStream(
            configset.zip(), configset.name(), "application/octet-stream");
    ask(
        new ConfigSetAdminRequest.Upload()
            .setConfigSetName(configset.name())
            .setUploadStream(content));
  }

  /** Replaces one file of a configset that is there; collections see it when they are reloaded. */
  void upload(String configset, String file, byte[] content) throws SolrAway {
    ask(
        new ConfigSetAdminRequest.Upload()
            .setConfigSetName(configset)
            .setFilePath(file)
            .setOverwrite(true)
            .setUploadStream(
                new ContentStreamBase.ByteArrayStream(content, file, "application/octet-stream")));
  }

  void reload(String collection) throws SolrAway {
    ask(CollectionAdminRequest.reloadCollection(collection));
  }

  void deleteConfigset(String name) throws SolrAway {
    ask(new ConfigSetAdminRequest.Delete().setConfigSetName(name));
  }

  private <T extends SolrResponse> T ask(SolrRequest<T> request) throws SolrAway {
    try {
      return request.process(solr);
    } catch (SolrServerException | IOException | SolrException e) {
      throw new SolrAway(e);
    }
  }
}
