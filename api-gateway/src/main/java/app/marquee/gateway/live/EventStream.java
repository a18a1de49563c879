package app.marquee.gateway.live;

import app.marquee.model.MessageJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tells one client, as server-sent events, what is said from some number on. It runs on a thread of the client's own, so
 * that one that does not read holds up nobody else; one that reads too slowly is told why before it is dropped.
 */
final class EventStream {
    /** @param lastEventId from where the client goes on when it connects again */
    private record Dropped(String reason, long lastEventId) {}

    private final Followed log;
    private final EventFilter filter;
    private final boolean aliases;
    private final LiveSettings settings;
    private final LongSupplier nanos;
    private final OutputStream out;

    /** @param aliases whether events go by the names older clients know */
    EventStream(
            Followed log,
            EventFilter filter,
            boolean aliases,
            LiveSettings settings,
            LongSupplier nanos,
            OutputStream out) {
        this.log = log;
        this.filter = filter;
        this.aliases = aliases;
        this.settings = settings;
        this.nanos = nanos;
        this.out = out;
    }

    /** @param missedBefore the first event that can still be told, where some before it cannot */
    static void open(OutputStream out, long from, Optional<Long> missedBefore) throws IOException {
        write(out, "retry: 2000\n: following from " + from + "\n\n");
        if (missedBefore.isPresent()) {
            write(out, "event: gap\ndata: {\"missedBefore\":" + missedBefore.get() + "}\n\n");
        }
        out.flush();
    }

    /**
     * Goes on until the gateway stops; ends with an exception of the stream when the client is gone, or does not read at all.
     *
     * @return why the client was dropped; empty when it was not
     */
    Optional<String> follow(long from) throws IOException, InterruptedException {
        long cursor = from;
        long furthest = Math.max(Followed.FURTHEST_BEHIND, log.head() - from);
        long written = nanos.getAsLong();
        while (log.running()) {
            List<TailedEvent> batch = log.after(cursor, settings.heartbeat());
            long begun = nanos.getAsLong();
            boolean told = false;
            for (TailedEvent event : batch) {
                if (filter.wants(event.event())) {
                    write(event);
                    told = true;
                }
                cursor = event.sequence();
                if (nanos.getAsLong() - begun > settings.patience().toNanos()) {
                    return drop("you took longer than " + settings.patience().toSeconds() + " s to read", cursor);
                }
            }
            if (log.head() - cursor > furthest) {
                return drop("you are more than " + furthest + " events behind", cursor);
            }
            if (!told && nanos.getAsLong() - written >= settings.heartbeat().toNanos()) {
                write(": still here\n\n");
                told = true;
            }
            if (told) {
                out.flush();
                written = nanos.getAsLong();
            }
        }
        return Optional.empty();
    }

    private Optional<String> drop(String reason, long cursor) throws IOException {
        write("event: dropped\ndata: " + MessageJson.mapper().writeValueAsString(new Dropped(reason, cursor)) + "\n\n");
        out.flush();
        return Optional.of(reason);
    }

    private void write(TailedEvent tailed) throws IOException {
        LoggedEvent event = tailed.event();
        write("id: " + event.sequence() + "\nevent: "
                + (aliases ? Objects.requireNonNullElse(event.alias(), event.name()) : event.name()) + "\ndata: ");
        write(tailed.json());
        write("\n\n");
    }

    private void write(String text) throws IOException {
        write(out, text);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
