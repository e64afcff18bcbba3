package org.openlocaloffer.quickstart.town;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openlocaloffer.quickstart.town.site.Site;

/**
 * Serves the town, and saved pages if there are any, as virtual hosts of one port: {@code
 * council.localhost:8090} is the folder {@code council}; saved pages keep their host name with
 * {@code .localhost} after it.
 */
public final class TownServer implements AutoCloseable {
  static {
    // Without it every answer waits 40 ms for the other side's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Town town = Town.load();
  private final Ledger ledger = new Ledger();
  private final Changes changes = new Changes();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool(TownServer::daemon);
  private final Map<String, PagesFolder.SavedPage> saved;
  private final HttpServer server;
  private final Control control;
  private final Traps traps;

  private TownServer(PagesFolder pages, HttpServer server) {
    this.saved = pages.byAddress();
    this.server = server;
    this.control = new Control(town, pages, ledger, changes, port());
    this.traps = new Traps(port(), closing);
  }

  /**
   * @param pages a folder for {@link PagesFolder}, or null
   * @param bind the address to listen on
   * @param port 0 for any free one
   * @throws BindException if the port is taken
   */
  public static TownServer start(Path pages, String bind, int port) throws IOException {
    PagesFolder folder = pages == null ? PagesFolder.NONE : PagesFolder.read(pages);
    HttpServer http = HttpServer.create(new InetSocketAddress(bind, port), 0);
    TownServer server = new TownServer(folder, http);
    http.setExecutor(server.threads);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Also ends answers that would never end by themselves. */
  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Visit visit = Visit.of(exchange);
    Ledger.Host host = ledger.host(visit.host());
    boolean counted = !visit.path().startsWith("/-/");
    if (counted) {
      host.begin(visit.target(), forbidden(visit));
    }
    try (exchange) {
      answer(visit);
    } catch (RuntimeException e) {
      System.out.println("town: " + visit.host() + visit.target() + ": " + e);
    } finally {
      if (counted) {
        host.end();
      }
    }
  }

  private boolean forbidden(Visit visit) {
    Site site = town.sites().get(visit.host());
    return site != null && site.forbids(visit.target());
  }

  private void answer(Visit visit) throws IOException {
    if (visit.host().isEmpty()) {
      control.answer(visit);
    } else if (!traps.answer(visit)) {
      Site site = town.sites().get(visit.host());
      if (site == null) {
        savedPage(visit);
      } else {
        page(visit, site);
      }
    }
  }

  private void savedPage(Visit visit) throws IOException {
    PagesFolder.SavedPage page = saved.get(PagesFolder.address(visit.host(), visit.target()));
    if (page == null) {
      visit.html(404, "<h1>Not found</h1>");
    } else {
      Instant modified = Instant.parse("2026-01-01T00:00:00Z");
      new Versioned(page.body(), "text/html", modified, "both").answer(visit);
    }
  }

  private void page(Visit visit, Site site) throws IOException {
    Site.Document document = site.documents().get(visit.target());
    if (document != null) {
      document(visit, site, document);
    } else if (site.settings().kind().equals("openreferral") && visit.path().equals("/services")) {
      OpenReferralFeed.answer(visit, site);
    } else {
      elsewhere(visit, site);
    }
  }

  private void document(Visit visit, Site site, Site.Document document) throws IOException {
    Changes.Change change = changes.of(site.name(), document.path());
    if (change != null && change.gone()) {
      visit.html(change.status(), "<h1>" + change.status() + "</h1>");
      return;
    }
    LocalDate monday = LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String text = change == null ? document.text() : change.apply(document.text());
    String served = site.render(text, port(), monday);
    Instant modified = change == null ? Instant.parse(document.lastModified()) : change.at();
    byte[] body = served.getBytes(Charset.forName(document.encoding()));
    new Versioned(body, document.contentType(), modified, site.settings().validators())
        .answer(visit);
  }

  /** Redirects as the site's software would: moved pages, and a slash too many or too few. */
  private static void elsewhere(Visit visit, Site site) throws IOException {
    String moved = site.settings().redirects().get(visit.target());
    String other =
        visit.path().endsWith("/") ? visit.path().replaceFirst("/+$", "") : visit.path() + "/";
    if (moved != null) {
      visit.redirect(301, moved);
    } else if (site.documents().containsKey(other)) {
      visit.redirect(301, other);
    } else {
      visit.html(
          404,
          "<!doctype html><title>Page not found</title><h1>Page not found</h1><p><a href=\"/\">"
              + site.settings().name()
              + "</a>");
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "town");
    thread.setDaemon(true);
    return thread;
  }

  /** {@code --port 8090 --bind 127.0.0.1 --pages DIR}; stops on SIGTERM. */
  public static void main(String... arguments) throws IOException {
    String bind = "127.0.0.1";
    int port = 8090;
    Path pages = null;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--port" -> port = Integer.parseInt(arguments[i + 1]);
        case "--bind" -> bind = arguments[i + 1];
        case "--pages" -> pages = Path.of(arguments[i + 1]);
        default ->
            throw new IllegalArgumentException(
                "unknown option " + arguments[i] + "; there are --port, --bind and --pages");
      }
    }
    if (pages != null) {
      PagesFolder.read(pages).problems().forEach(System.out::println);
    }
    TownServer server = start(pages, bind, port);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    System.out.println(
        "READY sample town on http://localhost:"
            + server.port()
            + "/, "
            + server.town.sites().size()
            + " sites");
  }
}
