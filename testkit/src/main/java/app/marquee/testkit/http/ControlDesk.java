package app.marquee.testkit.http;

import app.marquee.testkit.http.JournalEntry.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Steers a stand-in from another process.
 *
 * <pre>
 * GET    /_journal                   every entry
 * GET    /_journal?summary=1         counts; maxInWindow over window=10s
 * DELETE /_journal                   forget
 * POST   /_fail {"path":"/movie/*","times":3,"failure":"STATUS_429","seconds":2}
 * DELETE /_fail                      behave again
 * </pre>
 */
final class ControlDesk {
    private final Journal journal;
    private final Failures failures;

    ControlDesk(Journal journal, Failures failures) {
        this.journal = journal;
        this.failures = failures;
    }

    Answer answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /_journal" -> Answer.json(200, request.param("summary").isPresent() ? summary(request) : all());
            case "DELETE /_journal" -> {
                journal.clear();
                yield Answer.empty(204);
            }
            case "POST /_fail" -> plan(request);
            case "DELETE /_fail" -> {
                failures.clear();
                yield Answer.empty(204);
            }
            default -> Answer.text(404, "text/plain", "GET|DELETE /_journal, POST|DELETE /_fail\n");
        };
    }

    private Answer plan(Request request) {
        try {
            JsonNode wish = Answer.JSON.readTree(request.body());
            Failure.Kind kind =
                    Failure.Kind.valueOf(wish.path("failure").asString().toUpperCase(Locale.ROOT));
            Failure failure = wish.has("seconds")
                    ? new Failure(
                            kind,
                            Duration.ofMillis(Math.round(wish.get("seconds").asDouble() * 1000)))
                    : Failure.of(kind);
            failures.add(wish.path("path").asString("*"), wish.path("times").asInt(1), failure);
            return Answer.empty(204);
        } catch (RuntimeException e) {
            return Answer.text(400, "text/plain", "not understood: " + e.getMessage() + "\n");
        }
    }

    private ArrayNode all() {
        ArrayNode list = Answer.JSON.createArrayNode();
        for (JournalEntry entry : journal.entries()) {
            list.addObject()
                    .put("nanos", entry.nanos())
                    .put("at", entry.at().toString())
                    .put("method", entry.method())
                    .put("path", entry.path())
                    .put("query", entry.query())
                    .put("subject", entry.subject())
                    .put("kind", entry.kind().name().toLowerCase(Locale.ROOT))
                    .put("status", entry.status())
                    .put("body", entry.body());
        }
        return list;
    }

    private ObjectNode summary(Request request) {
        Duration window = Durations.parse(request.param("window", "10s"));
        List<JournalEntry> entries = journal.entries();
        ObjectNode sums = Answer.JSON.createObjectNode();
        sums.put("total", entries.size());
        sums.put("api", entries.stream().filter(e -> e.kind() == Kind.API).count());
        sums.put("images", entries.stream().filter(e -> e.kind() == Kind.IMAGE).count());
        sums.put("window", window.toString());
        sums.put("maxInWindow", journal.maxInWindow(window));
        ObjectNode statuses = sums.putObject("byStatus");
        entries.forEach(e -> count(statuses, String.valueOf(e.status())));
        ObjectNode subjects = sums.putObject("byStart");
        entries.forEach(e -> count(subjects, start(e.subject())));
        return sums;
    }

    private static void count(ObjectNode sums, String name) {
        sums.put(name, sums.path(name).asInt(0) + 1);
    }

    private static String start(String subject) {
        int second = subject.indexOf('/', 1);
        return second < 0 ? subject : subject.substring(0, second);
    }
}
