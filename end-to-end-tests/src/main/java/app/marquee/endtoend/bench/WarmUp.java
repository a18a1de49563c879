package app.marquee.endtoend.bench;

import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.Urgency;
import app.marquee.testkit.catalogue.GeneratedTitles;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A few movies that belong to no measure: a new Redis lets nobody ask for its first window, and code is cold. */
final class WarmUp {
    static final int FILES = 60;
    private static final int FIRST = 90_000;

    private WarmUp() {}

    /** Forgets the requests it took. */
    static void of(EnrichmentAlone enrichment) {
        List<MediaIdentified> files = IntStream.range(FIRST, FIRST + FILES)
                .mapToObj(number -> IdentifiedFiles.movie(GeneratedTitles.movie(number)))
                .toList();
        enrichment.broker().send(files, Urgency.HIGH);
        enrichment.awaitEnriched(FILES, Duration.ofMinutes(2));
        enrichment.provider().clear();
    }
}
