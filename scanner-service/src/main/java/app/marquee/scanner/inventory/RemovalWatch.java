package app.marquee.scanner.inventory;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.model.media.Urgency;
import app.marquee.scanner.library.LibraryRepository;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that removals are said when they are due, and that frozen libraries thaw when their files are back. */
@Component
class RemovalWatch implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(RemovalWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Removals removals;
    private final LibraryRepository libraries;
    private @Nullable Thread thread;

    RemovalWatch(Removals removals, LibraryRepository libraries) {
        this.removals = removals;
        this.libraries = libraries;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("removal-watch").start(this::run);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                look();
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("removals could not be settled; tried again");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        Set<Long> due = new LinkedHashSet<>(removals.librariesWithDue());
        due.addAll(libraries.frozen());
        due.forEach(library -> Correlation.begin(Urgency.MEDIUM).run(() -> removals.settle(library)));
    }
}
