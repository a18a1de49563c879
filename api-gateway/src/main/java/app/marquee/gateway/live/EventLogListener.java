package app.marquee.gateway.live;

import app.marquee.messaging.EveryMessageListener;
import app.marquee.messaging.HeardMessage;
import app.marquee.model.Message;
import app.marquee.model.MessageJson;
import app.marquee.model.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Numbers everything that is said, and shows it to all who draw conclusions from it. */
@Component
class EventLogListener implements EveryMessageListener {
    private final EventLogRepository events;
    private final List<Onlooker> onlookers;

    EventLogListener(EventLogRepository events, List<Onlooker> onlookers) {
        this.events = events;
        this.onlookers = onlookers;
    }

    @Override // one transaction with the inbox row
    public void on(HeardMessage heard) {
        Class<? extends Message> type = Messages.named(heard.type());
        Message message = MessageJson.read(heard.body(), type);
        long sequence = events.add(heard, EventBody.of(message));
        onlookers.forEach(onlooker -> onlooker.saw(heard, message, sequence));
    }
}
