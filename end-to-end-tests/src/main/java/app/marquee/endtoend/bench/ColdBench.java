package app.marquee.endtoend.bench;

import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.Urgency;
import app.marquee.testkit.catalogue.SyntheticLibrary;
import app.marquee.testkit.tmdb.MinimumRequests;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * A whole library of which nothing is known, from the files' {@code media.identified} to the last {@code metadata.enriched}:
 * how close the time is to what the request budget allows, and the requests to the fewest there can be. The budget is
 * larger than in life, so that it ends in minutes.
 */
final class ColdBench {
    /** Of the profile {@code twentyfold}. */
    static final double REQUESTS_PER_SECOND = 70;

    static final Duration LATENCY = Duration.ofMillis(100);
    /** What is appended to a series besides its seasons. */
    static final int SERIES_PARTS = 6;

    private static final int MOST_HEAP_MIB = 256;

    private ColdBench() {}

    static boolean run(String... words) {
        Options options = Options.of(words);
        SyntheticLibrary library = new SyntheticLibrary(
                options.number("movies", SyntheticLibrary.LARGE.movies()),
                options.number("series", SyntheticLibrary.LARGE.series()));
        Figures figures = new Figures("cold")
                .add("movies", library.movies())
                .add("series", library.series())
                .add("seasons", library.seasons())
                .add("episodes", library.episodes());
        int only = options.number("instances", 0);
        for (int instances : only > 0 ? new int[] {only} : new int[] {1, 3}) {
            measure(library, instances, figures);
        }
        return figures.print();
    }

    private static void measure(SyntheticLibrary library, int instances, Figures figures) {
        TmdbOptions provider = TmdbOptions.DEFAULT.latency(LATENCY);
        try (EnrichmentAlone enrichment = new EnrichmentAlone(
                        "cold", instances, provider, "--enrichment.budget.profile=twentyfold", EnrichmentAlone.BUSY);
                HeapUse heap = enrichment.watchHeap()) {
            List<MediaIdentified> files = IdentifiedFiles.of(library);
            WarmUp.of(enrichment);
            CpuTime before = enrichment.cpu();
            long started = System.nanoTime();
            enrichment.broker().send(files, Urgency.HIGH);
            double sent = (System.nanoTime() - started) / 1e9;
            enrichment.awaitEnriched(files.size() + WarmUp.FILES, Duration.ofMinutes(30));
            double seconds = (enrichment.broker().lastEnrichedAt() - started) / 1e9;
            long requests = enrichment.provider().journal().size();
            long minimum = MinimumRequests.of(library, false, SERIES_PARTS);
            double ideal = requests / REQUESTS_PER_SECOND;
            String of = "." + instances;
            figures.add("cpuPerFile" + of, enrichment.cpu().since(before).perFile(files.size()))
                    .add("secondsToSend" + of, rounded(sent))
                    .add("seconds" + of, rounded(seconds))
                    .add("minimumRequests" + of, minimum)
                    .promise("requests" + of, requests, requests <= 1.02 * minimum)
                    .add("secondsAtBudget" + of, rounded(ideal))
                    .promise("timesBudget" + of, rounded(seconds / ideal), seconds <= 1.05 * ideal)
                    .add(
                            "refused429" + of,
                            enrichment.provider().journal().stream()
                                    .filter(entry -> entry.status() == 429)
                                    .count())
                    .add(
                            "loadAverage" + of,
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                    .promise("heapMiB" + of, heap.mostMiB(), heap.mostMiB() <= MOST_HEAP_MIB);
        }
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
