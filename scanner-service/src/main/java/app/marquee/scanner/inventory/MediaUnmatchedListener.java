package app.marquee.scanner.inventory;

import app.marquee.messaging.Listener;
import app.marquee.model.event.MediaUnmatched;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The files wait for a person: for their scan that is an answer too. */
@Component
class MediaUnmatchedListener implements Listener<MediaUnmatched> {
    private final MediaFileRepository files;
    private final LifecycleRepository lifecycle;
    private final Clock clock;

    MediaUnmatchedListener(MediaFileRepository files, LifecycleRepository lifecycle, Clock clock) {
        this.files = files;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @Override
    public void on(MediaUnmatched question) {
        question.files().forEach(file -> {
            files.answered(file.id(), file.revision(), "unmatched", null);
            lifecycle.failed(file.id(), file.revision(), question.reason(), true, clock.instant());
        });
    }
}
