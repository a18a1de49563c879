package app.marquee.endtoend.bench;

import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.Urgency;
import app.marquee.testkit.catalogue.SyntheticLibrary;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** A library of which nothing is known, with nobody who limits requests: how many files a second, by instances. */
final class UnlimitedBench {
    private static final Duration LATENCY = Duration.ofMillis(20);

    private UnlimitedBench() {}

    static boolean run(String... words) {
        Options options = Options.of(words);
        SyntheticLibrary library = new SyntheticLibrary(options.number("movies", 500), options.number("series", 150));
        Figures figures =
                new Figures("unlimited").add("movies", library.movies()).add("episodes", library.episodes());
        int only = options.number("instances", 0);
        for (int instances : only > 0 ? new int[] {only} : new int[] {1, 2, 4}) {
            measure(library, instances, figures);
        }
        return figures.print();
    }

    private static void measure(SyntheticLibrary library, int instances, Figures figures) {
        TmdbOptions provider = TmdbOptions.DEFAULT.latency(LATENCY);
        try (EnrichmentAlone enrichment = new EnrichmentAlone(
                "unlimited", instances, provider, "--enrichment.budget.profile=off", EnrichmentAlone.BUSY)) {
            List<MediaIdentified> files = IdentifiedFiles.of(library);
            WarmUp.of(enrichment);
            CpuTime before = enrichment.cpu();
            long started = System.nanoTime();
            enrichment.broker().send(files, Urgency.HIGH);
            enrichment.awaitEnriched(files.size() + WarmUp.FILES, Duration.ofMinutes(15));
            double seconds = (enrichment.broker().lastEnrichedAt() - started) / 1e9;
            figures.add("filesPerSecond." + instances, ColdBench.rounded(files.size() / seconds))
                    .add(
                            "cpuPerFile." + instances,
                            enrichment.cpu().since(before).perFile(files.size()))
                    .add(
                            "loadAverage." + instances,
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }
}
