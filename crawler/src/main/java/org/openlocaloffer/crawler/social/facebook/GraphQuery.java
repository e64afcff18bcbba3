package org.openlocaloffer.crawler.social.facebook;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes queries of the Graph API: every field by name, and none that holds a person. */
final class GraphQuery {
  private static final String ABOUT_A_PAGE =
      "id,name,about,description,link,website,phone,emails,single_line_address,category";
  private static final String ABOUT_A_GROUP = "id,name,description";
  private static final String EVENTS =
      "id,name,description,start_time,end_time,place{name,location{street,city,zip}},is_online,is_canceled";
  private static final String POSTS = "id,message,created_time,permalink_url";
  private static final int ON_A_PAGE = 50;

  /** Such as {@code /v23.0/PAGE/posts}. */
  private static final Pattern PATH =
      Pattern.compile("/v\\d+\\.\\d+/[\\w.-]+(/(events|posts|feed))?");

  /** The only ones taken over from the address of a next page, which also holds the token. */
  private static final String PLACE_IN_A_LIST = "after|until|since|offset|__paging_token";

  private GraphQuery() {}

  static List<URI> beginning(String node, boolean group) {
    return List.of(
        URI.create(node + "?fields=" + encoded(group ? ABOUT_A_GROUP : ABOUT_A_PAGE)),
        URI.create(list(node + "/events", EVENTS) + "&time_filter=upcoming"),
        URI.create(list(node + (group ? "/feed" : "/posts"), POSTS)));
  }

  private static String list(String address, String fields) {
    return address + "?fields=" + encoded(fields) + "&limit=" + ON_A_PAGE;
  }

  private static String encoded(String fields) {
    return fields.replace("{", "%7B").replace("}", "%7D");
  }

  /** Whether an address asks the API, and not for a page of the website. */
  static boolean isOne(URI url) {
    return url.getPath() != null && PATH.matcher(url.getPath()).matches();
  }

  static boolean isList(URI url) {
    return url.getPath().matches(".*/(events|posts|feed)");
  }

  /**
   * Our own question, at the place in the list that the answer names: no other host, field or token
   * comes from there.
   *
   * @param next as the API gives it
   */
  static URI next(URI asked, String next) {
    Stream<String> ours = parameters(asked.toString()).filter(pair -> !isPlace(pair));
    Stream<String> place = parameters(next).filter(GraphQuery::isPlace);
    String query = Stream.concat(ours, place).collect(Collectors.joining("&"));
    return URI.create(asked.toString().replaceFirst("\\?.*$", "") + "?" + query);
  }

  private static boolean isPlace(String pair) {
    return pair.matches("(" + PLACE_IN_A_LIST + ")=[\\w%.~-]*");
  }

  private static Stream<String> parameters(String url) {
    int query = url.indexOf('?');
    return query < 0 ? Stream.empty() : Stream.of(url.substring(query + 1).split("&"));
  }
}
