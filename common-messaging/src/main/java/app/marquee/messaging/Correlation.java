package app.marquee.messaging;

import app.marquee.model.media.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What the work in hand on this thread belongs to. It is set around every message and every HTTP request, travels with
 * every outgoing message, and stands in every log line.
 *
 * @param id      one for a file's whole way, from the first notice to the players
 * @param causes  ids of other work that the work in hand also answers
 * @param messageId of the message in hand; null outside messages
 * @param sentAt  when the message in hand was said; null outside messages
 */
public record Correlation(
        String id,
        List<String> causes,
        Urgency urgency,
        @Nullable String messageId,
        @Nullable Instant sentAt) {
    private static final ThreadLocal<Correlation> CURRENT = new ThreadLocal<>();

    public Correlation {
        causes = List.copyOf(causes);
    }

    public Correlation(String id, List<String> causes, Urgency urgency, @Nullable String messageId) {
        this(id, causes, urgency, messageId, null);
    }

    public static Optional<Correlation> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The current id, or a new one. */
    public static String currentId() {
        Correlation current = CURRENT.get();
        return current == null ? newId() : current.id;
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Work that nobody asked for by message, as a watcher's or a schedule's. */
    public static Correlation begin(Urgency urgency) {
        return new Correlation(newId(), List.of(), urgency, null);
    }

    /** Runs the work as part of this correlation; nested calls restore the outer one. */
    public void run(Runnable work) {
        Correlation outer = CURRENT.get();
        CURRENT.set(this);
        MDC.put(LogKeys.CORRELATION_ID, id);
        if (messageId != null) {
            MDC.put(LogKeys.MESSAGE_ID, messageId);
        }
        try {
            work.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
                MDC.remove(LogKeys.CORRELATION_ID);
                MDC.remove(LogKeys.MESSAGE_ID);
            } else {
                CURRENT.set(outer);
                MDC.put(LogKeys.CORRELATION_ID, outer.id);
                if (outer.messageId == null) {
                    MDC.remove(LogKeys.MESSAGE_ID);
                } else {
                    MDC.put(LogKeys.MESSAGE_ID, outer.messageId);
                }
            }
        }
    }
}
