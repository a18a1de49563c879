package app.marquee.endtoend.system;

import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.infrastructure.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether the system has nothing left to do: no row to send, no message in a queue, no scan running, no news untold. */
public final class Quiet {
    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);

    private final Place place;

    public Quiet(Place place) {
        this.place = place;
    }

    /** Waits until several looks in a row find nothing. */
    public void await(Duration atMost) {
        int[] quietLooks = new int[1];
        long[] nextLook = {System.nanoTime()};
        Waiting.until(atMost, () -> "the system comes to rest; left: " + left(), () -> {
            if (System.nanoTime() < nextLook[0]) {
                return false;
            }
            nextLook[0] = System.nanoTime() + BETWEEN_LOOKS.toNanos();
            quietLooks[0] = left().isEmpty() ? quietLooks[0] + 1 : 0;
            return quietLooks[0] >= LOOKS;
        });
    }

    /** What is still to be done, in words; empty when there is nothing. */
    public String left() {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            String rows = Arrays.stream(ServiceName.values())
                    .map(ServiceName::schema)
                    .map(schema -> "select '" + schema + ".outbox' as what, count(*) as n from " + schema + ".outbox")
                    .collect(Collectors.joining(" union all "));
            String all = rows
                    + " union all select 'scans running', count(*) from scanner.scan_jobs"
                    + " where finished_at is null"
                    + " union all select 'news untold', count(*) from notifier.news where delivery_id is null"
                    + " union all select 'deliveries under way', count(*) from notifier.delivery"
                    + " where state in ('pending', 'sending')";
            StringBuilder left = new StringBuilder();
            try (ResultSet found = statement.executeQuery(all)) {
                while (found.next()) {
                    if (found.getLong("n") > 0) {
                        left.append(found.getString("what"))
                                .append(' ')
                                .append(found.getLong("n"))
                                .append("; ");
                    }
                }
            }
            long messages = messages();
            if (messages > 0) {
                left.append("messages ").append(messages);
            }
            return left.toString();
        } catch (SQLException e) {
            return "database: " + e.getMessage();
        }
    }

    private long messages() {
        JsonNode queues = MessageJson.mapper()
                .readTree(place.manage("GET", "/api/queues/" + place.virtualHost() + "?columns=name,messages", null));
        long sum = 0;
        for (JsonNode queue : queues) {
            if (!queue.get("name").asString().endsWith(".dlq") && queue.has("messages")) {
                sum += queue.get("messages").asLong();
            }
        }
        return sum;
    }
}
