package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.OwnRedis;
import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Three enrichment processes on one budget, one of them killed, Redis killed too: as the provider counts. */
final class BudgetBench {
    private static final int LIMIT = 35;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private BudgetBench() {}

    static boolean run(String... options) {
        TmdbOptions provider =
                TmdbOptions.DEFAULT.latency(Duration.ofMillis(50)).limit(40, WINDOW);
        try (OwnRedis redis = OwnRedis.start();
                Scenario scenario =
                        new Scenario("budget", provider, List.of("--enrichment.redis.url=" + redis.url()))) {
            scenario.generate(250, 1, 1);
            scenario.marquee().startServices();
            scenario.marquee().startService("enrichment-2", null);
            scenario.marquee().startService("enrichment-3", null);
            scenario.marquee().awaitReady();
            scenario.addLibraries();
            pause(25);
            scenario.marquee().process("enrichment-2").kill();
            pause(10);
            redis.kill();
            pause(3);
            redis.startAgain();
            scenario.quiet().await(Duration.ofMinutes(8));
            int most = scenario.provider().fullJournal().maxInWindow(WINDOW);
            long refused = scenario.provider().journal().stream()
                    .filter(entry -> entry.status() == 429)
                    .count();
            long requests = scenario.provider().journal().stream()
                    .filter(entry -> !entry.path().startsWith("/t/p"))
                    .count();
            return new Figures("budget")
                    .add("requests", requests)
                    .promise("mostIn10s", most, most <= LIMIT)
                    .promise("refusedWith429", refused, refused == 0)
                    .print();
        }
    }

    private static void pause(int seconds) {
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    }
}
