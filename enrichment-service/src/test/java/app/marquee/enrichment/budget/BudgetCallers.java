package app.marquee.enrichment.budget;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.Urgency;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Callers of one budget, counted as a provider would: by the time on which a request comes in. */
abstract class BudgetCallers {
    static final BudgetSettings SETTINGS = TestBudgets.SETTINGS;

    final String provider = "test-" + UUID.randomUUID();
    BudgetProfile profile = BudgetProfile.SEED;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<RedissonClient> clients = new ArrayList<>();
    final ConcurrentSkipListSet<Long> requests = new ConcurrentSkipListSet<>();

    /** How long the first request of each thread takes to come in, as in a cold process. */
    volatile Duration lateFirst = Duration.ZERO;

    @AfterEach
    void disconnect() {
        clients.forEach(RedissonClient::shutdown);
    }

    double gauge(String name) {
        return meters.get(name).tag("provider", provider).gauge().value();
    }

    void run(int instances, int threads, Duration time, Urgency urgency) throws InterruptedException {
        Deadline end = Deadline.in(time);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < instances; i++) {
                RequestBudget budget = budget(client());
                for (int t = 0; t < threads; t++) {
                    workers.submit(() -> ask(budget, end, urgency));
                }
            }
            workers.shutdown();
            assertThat(workers.awaitTermination(time.toSeconds() + 20, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    void ask(RequestBudget budget, Deadline end, Urgency urgency) {
        boolean first = true;
        while (!end.left().isZero()) {
            try {
                try (Grant grant = budget.acquire(urgency, 1, end)) {
                    LockSupport.parkNanos(first ? lateFirst.toNanos() : 0);
                    requests.add(System.nanoTime());
                }
                first = false;
            } catch (BudgetException e) {
                return;
            }
        }
    }

    int most() {
        long period = profile.period().toNanos();
        return requests.stream()
                .mapToInt(from -> requests.subSet(from, from + period).size())
                .max()
                .orElse(0);
    }

    /** As if the silent first window were over. */
    void warm(BudgetRepository slots) {
        assertThat(slots.ask(true, 1).reason()).isEqualTo(SlotSource.Reason.COLD);
        script(clients.getFirst(), "redis.call('HSET', KEYS[1], 'since', '0')");
    }

    void script(RedissonClient redis, String lua) {
        redis.getScript(StringCodec.INSTANCE)
                .eval(
                        RScript.Mode.READ_WRITE,
                        lua + " return 1",
                        RScript.ReturnType.LONG,
                        List.<Object>of("{rl:" + provider + "}:state", "{rl:" + provider + "}"));
    }

    BudgetRepository slots(RedissonClient redis) {
        return new BudgetRepository(redis, provider, () -> new BudgetTerms(profile, 1.0));
    }

    RequestBudget budget(RedissonClient redis) {
        return budget(slots(redis));
    }

    RequestBudget budget(SlotSource slots) {
        return BudgetConfiguration.budget(
                slots, provider, () -> new BudgetTerms(profile, 1.0), SETTINGS, BulkheadRegistry.ofDefaults(), meters);
    }

    synchronized RedissonClient client() {
        String url = System.getenv().getOrDefault("MARQUEE_REDIS_URL", "redis://127.0.0.1:6379");
        RedissonClient redis =
                new BudgetConfiguration().redisson(new RedisSettings(URI.create(url), Duration.ofSeconds(2)));
        clients.add(redis);
        return redis;
    }
}
