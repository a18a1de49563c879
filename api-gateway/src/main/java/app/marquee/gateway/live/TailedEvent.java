package app.marquee.gateway.live;

import app.marquee.model.MessageJson;

/**
 * An event as everybody follows it.
 *
 * @param json the event as text, written once for all who are told it
 */
public record TailedEvent(LoggedEvent event, String json) {
    static TailedEvent of(LoggedEvent event) {
        return new TailedEvent(event, MessageJson.mapper().writeValueAsString(event));
    }

    public long sequence() {
        return event.sequence();
    }
}
