package org.openlocaloffer.quickstart.town;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openlocaloffer.quickstart.town.answer.Traps;
import org.openlocaloffer.quickstart.town.answer.Versioned;
import org.openlocaloffer.quickstart.town.answer.Visit;
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

  private static final List<String> OPTIONS = List.of("--port", "--bind", "--pages");

  private final Town town = Town.load();
  private final Ledger ledger = new Ledger();
  private final Changes changes = new Changes();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool(TownServer::daemon);
  private final Map<String, PagesFolder.SavedPage> saved;
  private final HttpServer server;
  private final Control control;
  private final Traps traps;
  private final SitePages pages;

  private TownServer(PagesFolder folder, HttpServer server) {
    this.saved = folder.byAddress();
    this.server = server;
    this.control = new Control(town, folder, ledger, changes, port());
    this.traps = new Traps(port(), closing);
    this.pages = new SitePages(changes, port());
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
    AtomicBoolean counted = new AtomicBoolean(!visit.path().startsWith("/-/"));
    Runnable end =
        () -> {
          if (counted.compareAndSet(true, false)) {
            host.end();
          }
        };
    if (counted.get()) {
      host.begin(visit.target(), forbidden(visit));
    }
    try (exchange) {
      answer(visit.telling(end));
    } catch (RuntimeException e) {
      System.out.println("town: " + visit.host() + visit.target() + ": " + e);
    } finally {
      end.run();
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
        pages.answer(visit, site);
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

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "town");
    thread.setDaemon(true);
    return thread;
  }

  /** {@code --port 8090 --bind 127.0.0.1 --pages DIR}; stops on SIGTERM. */
  public static void main(String... arguments) {
    try {
      serve(List.of(arguments));
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("sample town: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void serve(List<String> arguments) throws IOException {
    String bind = option(arguments, "--bind", "127.0.0.1");
    int port = Integer.parseInt(option(arguments, "--port", "8090"));
    String pages = option(arguments, "--pages", "");
    if (!pages.isEmpty()) {
      PagesFolder.read(Path.of(pages)).problems().forEach(System.out::println);
    }
    try {
      TownServer server = start(pages.isEmpty() ? null : Path.of(pages), bind, port);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      System.out.println("READY sample town on http://localhost:" + server.port() + "/");
    } catch (BindException e) {
      throw new IOException("port " + port + " is taken; choose another with --port", e);
    }
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    for (int i = 0; i < arguments.size(); i += 2) {
      if (!OPTIONS.contains(arguments.get(i)) || i + 1 == arguments.size()) {
        throw new IllegalArgumentException(
            "cannot use '" + arguments.get(i) + "'; say " + String.join(" X, ", OPTIONS) + " X");
      }
    }
    int at = arguments.indexOf(name);
    return at < 0 ? otherwise : arguments.get(at + 1);
  }
}
