package app.marquee.gateway.timeline;

import app.marquee.gateway.live.Onlooker;
import app.marquee.messaging.HeardMessage;
import app.marquee.model.Message;
import org.springframework.stereotype.Component;

/** Notes for each file and item what is said of it. */
@Component
class TimelineOnlooker implements Onlooker {
    private final TimelineRepository timeline;

    TimelineOnlooker(TimelineRepository timeline) {
        this.timeline = timeline;
    }

    @Override
    public void saw(HeardMessage heard, Message message, long sequence) {
        TimelineReading.of(message, sequence, heard.sentAt(), heard.type(), heard.correlationId())
                .forEach(timeline::add);
    }
}
