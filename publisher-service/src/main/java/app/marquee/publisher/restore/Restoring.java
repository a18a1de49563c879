package app.marquee.publisher.restore;

import app.marquee.publisher.desired.DesiredRepository;
import app.marquee.publisher.publishing.Attempt;
import app.marquee.publisher.publishing.Publishing;
import app.marquee.publisher.publishing.Trigger;
import java.util.List;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** Publishes an item again as it was published, without asking anybody outside. */
@Component
class Restoring {
    private final DesiredRepository desired;
    private final Publishing publishing;

    Restoring(DesiredRepository desired, Publishing publishing) {
        this.desired = desired;
        this.publishing = publishing;
    }

    List<Attempt> restore(long itemId, String by, LongPredicate libraries) {
        return desired.find(itemId)
                .map(item -> publishing.attempt(item, Trigger.RESTORE, by, libraries))
                .orElse(List.of());
    }
}
