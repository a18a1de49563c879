package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.JavaProcess;
import app.marquee.endtoend.system.Marquee;
import app.marquee.endtoend.system.OwnRedis;
import app.marquee.endtoend.system.Waiting;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Urgency;
import app.marquee.testkit.infrastructure.Place;
import app.marquee.testkit.tmdb.TmdbOptions;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Enrichment-service alone, in one process or several, with a provider, a Redis, a database and a broker of its own. */
final class EnrichmentAlone implements AutoCloseable {
    /** What keeps a provider busy that is asked far more often than in life: as many in flight as it has connections. */
    static final String BUSY = "--spring.cloud.stream.bindings.waitingNormal-in-0.consumer.concurrency=24";

    private final Path folder;
    private final Place place = Place.make();
    private final OwnRedis redis = OwnRedis.start();
    private final TmdbStandIn provider;
    private final Marquee marquee;
    private final List<JavaProcess> instances = new ArrayList<>();
    private final BenchBroker broker;

    EnrichmentAlone(String name, int count, TmdbOptions options, String... settings) {
        folder = Marquee.temporaryFolder(name);
        provider = TmdbStandIn.start(options);
        List<String> all = new ArrayList<>(List.of(
                "--enrichment.redis.url=" + redis.url(),
                "--enrichment.tmdb.base-url=" + provider.apiUrl(),
                "--enrichment.tmdb.image-base-url=" + provider.imageUrl(),
                "--enrichment.tmdb.api-key=0123456789abcdef"));
        all.addAll(Arrays.asList(settings));
        marquee = new Marquee(place, folder.resolve("home"), provider.address(), all);
        IntStream.rangeClosed(1, count)
                .mapToObj(number -> number == 1 ? "enrichment" : "enrichment-" + number)
                .forEach(each -> instances.add(marquee.startService(each, null)));
        instances.forEach(each -> marquee.awaitReady(each.name()));
        broker = BenchBroker.connect(place);
        broker.send(library(IdentifiedFiles.MOVIES, LibraryKind.MOVIES), Urgency.CRITICAL);
        broker.send(library(IdentifiedFiles.SERIES, LibraryKind.SERIES), Urgency.CRITICAL);
    }

    BenchBroker broker() {
        return broker;
    }

    TmdbStandIn provider() {
        return provider;
    }

    /** What processor time was taken so far. */
    CpuTime cpu() {
        try {
            return CpuTime.of(place, instances);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Watches the heap of every instance from now on. */
    HeapUse watchHeap() {
        return new HeapUse(
                instances.stream().map(each -> marquee.service(each.name())).toList());
    }

    /** Waits until an item was said for each of so many files. */
    void awaitEnriched(int files, Duration atMost) {
        Waiting.until(
                atMost,
                () -> broker.filesEnriched() + " of " + files + " files enriched",
                () -> broker.filesEnriched() >= files);
    }

    private static LibraryChanged library(long id, LibraryKind kind) {
        return new LibraryChanged(
                new Library(
                        id,
                        kind.name(),
                        kind,
                        "/srv/" + id,
                        "/srv/" + id,
                        List.of(),
                        Layout.IN_PLACE,
                        AutomationMode.AUTOMATIC,
                        true,
                        ExistingFiles.MERGE,
                        true,
                        List.of(),
                        "en",
                        false),
                1);
    }

    @Override
    public void close() {
        broker.close();
        marquee.close();
        provider.close();
        redis.close();
        if (System.getenv("MARQUEE_BENCH_KEEP") != null) {
            System.err.println("  kept for a look: " + folder + ", database and virtual host " + place.virtualHost());
            return;
        }
        place.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
