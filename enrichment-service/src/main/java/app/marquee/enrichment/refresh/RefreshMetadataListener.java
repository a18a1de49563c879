package app.marquee.enrichment.refresh;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.Listener;
import app.marquee.model.command.RefreshMetadata;
import org.springframework.stereotype.Component;

/** Notes that a refresh is wanted; it takes longer than a message may. */
@Component
class RefreshMetadataListener implements Listener<RefreshMetadata> {
    private final RefreshRunRepository runs;

    RefreshMetadataListener(RefreshRunRepository runs) {
        this.runs = runs;
    }

    @Override
    public void on(RefreshMetadata wish) {
        runs.begin(wish, Correlation.currentId());
    }
}
