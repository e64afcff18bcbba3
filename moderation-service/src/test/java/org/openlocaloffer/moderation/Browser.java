package org.openlocaloffer.moderation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A person with a browser that runs no scripts. */
public final class Browser {
  private final String address;
  private final Connection session =
      Jsoup.newSession().ignoreHttpErrors(true).maxBodySize(0).header("Accept", "text/html");
  private Document page;
  private int status;

  public Browser(String address) {
    this.address = address;
  }

  public Browser signIn(String account) {
    open("/sign-in");
    submit(
        "form[action=/sign-in]",
        "username",
        account.split(":")[0],
        "password",
        account.split(":")[1]);
    return this;
  }

  public Document open(String path) {
    return load(session.newRequest(address + path).method(Connection.Method.GET));
  }

  /** Fills some fields of the form and sends all of them. */
  public Document submit(String form, String... changes) {
    FormElement element = page.expectForm(form);
    List<KeyVal> data = new ArrayList<>(element.formData());
    for (int i = 0; i < changes.length; i += 2) {
      String name = changes[i];
      data.removeIf(field -> field.key().equals(name));
      data.add(org.jsoup.helper.HttpConnection.KeyVal.create(name, changes[i + 1]));
    }
    return load(
        session.newRequest(element.absUrl("action")).method(Connection.Method.POST).data(data));
  }

  public Document post(String path) {
    return load(session.newRequest(address + path).method(Connection.Method.POST));
  }

  private Document load(Connection request) {
    try {
      Connection.Response response = request.execute();
      status = response.statusCode();
      page = response.parse();
      return page;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it was loaded last. */
  public Document page() {
    return page;
  }

  public int status() {
    return status;
  }

  public String path() {
    return page.location().substring(address.length());
  }
}
