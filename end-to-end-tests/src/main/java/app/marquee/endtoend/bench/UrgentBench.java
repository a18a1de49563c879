package app.marquee.endtoend.bench;

import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.Urgency;
import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.catalogue.SyntheticLibrary;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * While a library of which nothing is known keeps the request budget of real life busy, a webhook brings a movie every few
 * seconds: how long from its {@code media.identified} to its {@code metadata.enriched}.
 */
final class UrgentBench {
    private static final double WANTED_P95_MS = 1_500;
    private static final int FIRST_ITEM = 80_000;

    private UrgentBench() {}

    static boolean run(String... words) {
        Options options = Options.of(words);
        int items = options.number("items", 24);
        Duration every = Duration.ofSeconds(options.number("every", 10));
        SyntheticLibrary library = new SyntheticLibrary(options.number("movies", 2_000), options.number("series", 600));
        try (EnrichmentAlone enrichment =
                new EnrichmentAlone("urgent", 1, TmdbOptions.DEFAULT.latency(ColdBench.LATENCY))) {
            WarmUp.of(enrichment);
            enrichment.broker().send(IdentifiedFiles.of(library), Urgency.HIGH);
            List<Long> nanos = new ArrayList<>();
            for (int number = FIRST_ITEM; number < FIRST_ITEM + items; number++) {
                LockSupport.parkNanos(every.toNanos());
                nanos.add(bring(enrichment, IdentifiedFiles.movie(GeneratedTitles.movie(number))));
            }
            long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
            double p95 = Figures.percentileMs(all, 0.95);
            int most = enrichment.provider().maxInWindow(Duration.ofSeconds(10));
            return new Figures("urgent")
                    .add("items", items)
                    .add(
                            "waitingFiles",
                            library.movies()
                                    + library.episodes()
                                    + WarmUp.FILES
                                    - enrichment.broker().filesEnriched())
                    .add("p50Ms", Figures.percentileMs(all, 0.5))
                    .promise("p95Ms", p95, p95 <= WANTED_P95_MS)
                    .promise("mostIn10s", most, most <= 35)
                    .print();
        }
    }

    /** @return nanoseconds until it was enriched */
    private static long bring(EnrichmentAlone enrichment, MediaIdentified file) {
        long started = System.nanoTime();
        enrichment.broker().send(file, Urgency.CRITICAL);
        enrichment.broker().awaitEnriched(file.file().id(), Duration.ofMinutes(1));
        return enrichment.broker().enrichedAt(file.file().id()).orElseThrow() - started;
    }
}
