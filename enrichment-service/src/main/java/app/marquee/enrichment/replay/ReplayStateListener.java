package app.marquee.enrichment.catalogue;

import app.marquee.messaging.Listener;
import app.marquee.model.command.ReplayState;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says every item again, for a listener that is new or rebuilt. */
@Component
class ReplayStateListener implements Listener<ReplayState> {
    private final ItemRepository items;
    private final Announcer announcer;

    ReplayStateListener(ItemRepository items, Announcer announcer) {
        this.items = items;
        this.announcer = announcer;
    }

    @Override
    public void on(ReplayState replay) {
        for (long root : items.saidRoots()) {
            items.lock(List.of(root));
            announcer.sayAgain(root);
        }
    }
}
