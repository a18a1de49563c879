package app.marquee.gateway.live;

import app.marquee.messaging.HeardMessage;
import app.marquee.model.Message;

/** Draws its conclusions from every message, in the transaction that numbers it. */
public interface Onlooker {
    /** @param sequence the message's number in the event log */
    void saw(HeardMessage heard, Message message, long sequence);
}
