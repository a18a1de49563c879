package app.marquee.endtoend.bench;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Urgency;
import app.marquee.model.topology.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The whole enrichment service, and in it callers who ask the demo provider for one made-up movie after another. */
final class BudgetCallersMain {
    private static final int FIRST_MADE_UP_MOVIE = 9_000_000;
    private static final Duration LATER = Duration.ofSeconds(1);
    /** One in twenty is urgent, now and then. */
    private static final int URGENT_EACH = 20;

    /** Twice that at most: people do not come in step. */
    private static final Duration BETWEEN_URGENT = Duration.ofSeconds(10);

    private final Providers providers;
    private final AtomicInteger next =
            new AtomicInteger((int) (ProcessHandle.current().pid() % 1000) * 90);

    private BudgetCallersMain(Providers providers) {
        this.providers = providers;
    }

    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext context = ServiceLauncher.of(ServiceName.ENRICHMENT, EnrichmentApplication.class)
                .run(arguments);
        Environment environment = context.getEnvironment();
        BudgetCallersMain callers = new BudgetCallersMain(context.getBean(Providers.class));
        int number = environment.getRequiredProperty("callers.number", Integer.class);
        for (int i = 0; i < number; i++) {
            boolean urgent = i % URGENT_EACH == URGENT_EACH - 1;
            Thread.ofVirtual().start(() -> callers.callOnAndOn(urgent));
        }
        Files.createFile(Path.of(environment.getRequiredProperty("callers.ready-file")));
    }

    private void callOnAndOn(boolean urgent) {
        Urgency urgency = urgent ? Urgency.CRITICAL : Urgency.MEDIUM;
        while (!Thread.currentThread().isInterrupted()) {
            Correlation.begin(urgency).run(this::call);
            if (urgent) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2 * BETWEEN_URGENT.toNanos()));
            }
        }
    }

    /** What fails comes back later, as a message would. */
    private void call() {
        try {
            Optional<MetadataProvider> provider = providers.of(true);
            if (provider.isPresent()) {
                int movie = FIRST_MADE_UP_MOVIE + next.getAndIncrement() % 90_000;
                var unused = provider.get().movie(ExternalIds.ofTmdb(movie), "en");
                return;
            }
        } catch (RuntimeException e) {
            System.err.println("later: " + e.getMessage());
        }
        LockSupport.parkNanos(LATER.toNanos());
    }
}
