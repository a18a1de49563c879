package app.marquee.model.topology;

import app.marquee.model.Message;
import app.marquee.model.Messages;
import app.marquee.model.media.Lane;

/** One service reads one message: three queues, one a lane, and one for dead letters. */
public record Reading(Class<? extends Message> message, ServiceName reader, Effort effort) {
    /** What handling costs; it decides how many messages a consumer holds and when consumers stop. */
    public enum Effort {
        /** Only this service's database. */
        QUICK,
        /** Waits for something outside: a provider, a disk, a player. Stops while that is away. */
        WAITING
    }

    /** For example {@code media.identified.enrichment-service.normal}. */
    public String queue(Lane lane) {
        return base() + "." + lane.key();
    }

    /** For example {@code media.identified.enrichment-service.dlq}. */
    public String deadLetterQueue() {
        return base() + ".dlq";
    }

    public String exchange() {
        return Messages.nameOf(message);
    }

    private String base() {
        return exchange() + "." + reader.wireName();
    }
}
