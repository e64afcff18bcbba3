package org.openlocaloffer.moderation.queue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.moderation.queue.QueueQuery.Filter;
import org.openlocaloffer.moderation.source.SourceHealth;
import org.openlocaloffer.moderation.source.SourceRegistry;
import org.openlocaloffer.sitekit.component.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The queue: what waits, and what was decided. */
@Controller
class QueueScreen {
  private static final int PAGE = 50;

  private final Queue queue;
  private final SourceRegistry sources;

  QueueScreen(Queue queue, SourceRegistry sources) {
    this.queue = queue;
    this.sources = sources;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/queue";
  }

  @GetMapping("/queue")
  String queue(
      @RequestParam(defaultValue = "waiting") String state,
      @RequestParam(required = false) String source,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String after,
      Model model) {
    QueueQuery query = query(state, source, q, after);
    List<SourceHealth> known = sources.all();
    model.addAttribute("page", page(query));
    model.addAttribute("query", query);
    model.addAttribute("tabs", tabs());
    model.addAttribute("filtered", query.sourceId() != null || query.text() != null);
    model.addAttribute("sources", known);
    model.addAttribute("sourceNames", names(known));
    model.addAttribute("sourceChoices", choices(known));
    return "queue";
  }

  /**
   * A part of the queue, and how much is in it.
   *
   * @param count null where it is not counted
   */
  public record Tab(Filter filter, String text, Long count) {}

  private List<Tab> tabs() {
    var counts = queue.counts();
    return Stream.of(Filter.values())
        .map(
            filter ->
                new Tab(
                    filter,
                    filter.word().substring(0, 1).toUpperCase() + filter.word().substring(1),
                    counts.entrySet().stream()
                        .filter(count -> count.getKey().name().equals(filter.name()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  private QueuePage page(QueueQuery query) {
    try {
      return queue.page(query);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  private static QueueQuery query(String state, String source, String q, String after) {
    Filter filter =
        Filter.of(state).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return new QueueQuery(filter, source, q, PAGE, after);
  }

  private static Map<String, String> names(List<SourceHealth> known) {
    return known.stream()
        .map(SourceHealth::source)
        .collect(Collectors.toMap(source -> source.id(), source -> source.name()));
  }

  private List<Choice> choices(List<SourceHealth> known) {
    Map<String, Long> waiting = queue.waitingBySource();
    Function<SourceHealth, Choice> choice =
        health ->
            new Choice(
                health.source().id(),
                "%s (%d waiting)"
                    .formatted(
                        health.source().name(), waiting.getOrDefault(health.source().id(), 0L)));
    return Stream.concat(Stream.of(new Choice("", "All sources")), known.stream().map(choice))
        .toList();
  }
}
