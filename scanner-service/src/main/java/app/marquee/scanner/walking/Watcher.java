package app.marquee.scanner.walking;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.model.media.Urgency;
import app.marquee.scanner.library.Libraries;
import app.marquee.scanner.library.StoredLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notices what happens under the roots, waits until it has settled, and tells. Quick scans remain the net below it. */
@Component
class Watcher implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(Watcher.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration LIBRARIES = Duration.ofSeconds(2);

    private final Libraries libraries;
    private final WatchedChanges changes;
    private final WatchHealth health;
    private final WalkingSettings settings;
    private final Clock clock;
    private @Nullable Thread thread;

    Watcher(Libraries libraries, WatchedChanges changes, WatchHealth health, WalkingSettings settings, Clock clock) {
        this.libraries = libraries;
        this.changes = changes;
        this.health = health;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.watch()) {
            thread = Thread.ofPlatform().daemon().name("watcher").start(() -> {
                try (WatchedTrees trees = new WatchedTrees()) {
                    new Watch(trees).run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (IOException e) {
                    health.failed("all", "Changes are not noticed by themselves: " + e.getMessage());
                    log.atWarn().setCause(e).log("the watcher could not be started");
                }
            });
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Watch {
        private final WatchedTrees trees;
        private final Settling settling = new Settling(settings.settleInterval());
        private final Map<Long, StoredLibrary> watched = new HashMap<>();
        private Instant nextLibraries = Instant.MIN;

        Watch(WatchedTrees trees) {
            this.trees = trees;
        }

        void run() throws InterruptedException {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    step();
                } catch (RuntimeException e) {
                    log.atWarn().setCause(e).log("the watcher stumbled; it goes on");
                    Thread.sleep(TICK.multipliedBy(10));
                }
            }
        }

        private void step() throws InterruptedException {
            Instant now = clock.instant();
            if (!now.isBefore(nextLibraries)) {
                nextLibraries = now.plus(LIBRARIES);
                follow();
            }
            trees.poll(settling.idle() ? TICK.multipliedBy(5) : TICK, this::happened);
            now = clock.instant();
            settling.stirred(now)
                    .forEach(place -> tell(place, library -> {
                        changes.stirred(library, place.directory());
                        return true;
                    }));
            settling.settled(now, this::signature)
                    .forEach(place -> tell(place, library -> changes.settled(library, place.directory())));
        }

        /** Libraries come, go and move; roots vanish and come back. */
        private void follow() {
            Set<Long> present = new HashSet<>();
            for (StoredLibrary library : libraries.all()) {
                StoredLibrary known = watched.get(library.id());
                boolean there = Files.isDirectory(library.root());
                if (known != null && (!there || !known.root().equals(library.root()))) {
                    trees.forget(library.id());
                    watched.remove(library.id());
                    known = null;
                }
                if (there) {
                    present.add(library.id());
                    if (known == null) {
                        begin(library);
                    }
                    watched.put(library.id(), library);
                }
            }
            watched.keySet().removeIf(id -> {
                if (!present.contains(id)) {
                    trees.forget(id);
                }
                return !present.contains(id);
            });
        }

        private void begin(StoredLibrary library) {
            try {
                trees.watch(library, "", directory -> {});
                health.well(library.library().name());
                Correlation.begin(Urgency.MEDIUM).run(() -> changes.begun(library));
            } catch (IOException e) {
                lost(
                        library,
                        "It is not watched: " + e.getMessage()
                                + ". Raise fs.inotify.max_user_watches, or rely on quick scans.");
            }
        }

        private void lost(StoredLibrary library, String reason) {
            health.failed(library.library().name(), reason);
            Correlation.begin(Urgency.MEDIUM).run(() -> changes.lost(library, reason));
        }

        private void happened(WatchedTrees.Happening happening) {
            StoredLibrary library = watched.get(happening.place().libraryId());
            if (library == null) {
                return;
            }
            if (happening.overflow()) {
                Correlation.begin(Urgency.MEDIUM).run(() -> changes.lost(library, "Too much happened at once."));
                return;
            }
            String name = happening.name();
            String directory = happening.place().directory();
            if (name == null) {
                settling.happened(
                        new Settling.Place(library.id(), DirectoryListing.parentOf(directory)), clock.instant());
                return;
            }
            if (name.startsWith(".") && !name.equals(".ignore") && !name.equals(".nomedia")) {
                return; // somebody's file in the making, ours too
            }
            settling.happened(happening.place(), clock.instant());
            String child = directory.isEmpty() ? name : directory + "/" + name;
            if (happening.created() && Files.isDirectory(library.root().resolve(child))) {
                begin(library, child);
            }
        }

        /** A new folder may have been filled before it was watched. */
        private void begin(StoredLibrary library, String directory) {
            try {
                trees.watch(
                        library,
                        directory,
                        each -> settling.happened(new Settling.Place(library.id(), each), clock.instant()));
            } catch (NoSuchFileException e) {
                log.atDebug().addKeyValue(LogKeys.PATH, directory).log("folder gone before it was watched");
            } catch (IOException e) {
                lost(library, "'" + directory + "' is not watched: " + e.getMessage());
            }
        }

        private byte @Nullable [] signature(Settling.Place place) {
            StoredLibrary library = watched.get(place.libraryId());
            if (library == null) {
                return null;
            }
            try {
                return Signature.ofListing(new DirectoryReader(library.library()).read(place.directory()));
            } catch (IOException e) {
                return null;
            }
        }

        private interface Telling {
            boolean to(StoredLibrary library);
        }

        private void tell(Settling.Place place, Telling telling) {
            StoredLibrary library = watched.get(place.libraryId());
            if (library == null) {
                return;
            }
            Correlation.begin(Urgency.MEDIUM).run(() -> {
                boolean done = false;
                try {
                    done = telling.to(library);
                } catch (RuntimeException e) {
                    log.atWarn()
                            .addKeyValue(LogKeys.LIBRARY_ID, library.id())
                            .addKeyValue(LogKeys.PATH, place.directory())
                            .setCause(e)
                            .log("a change could not be taken in; it is tried again");
                }
                if (!done) {
                    settling.happened(place, clock.instant());
                }
            });
        }
    }
}
