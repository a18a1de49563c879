package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.JavaProcess;
import app.marquee.endtoend.system.OwnRedis;
import app.marquee.endtoend.system.Scenario;
import app.marquee.endtoend.system.Waiting;
import app.marquee.testkit.http.JournalEntry;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * One, three and eight enrichment processes on one budget with 200 callers in all who never have enough, as the provider
 * counts. A first minute is undisturbed; in the next an instance is killed and started again, then Redis; the last is
 * undisturbed again. Throughput is promised for the first and the last, the limit for all.
 */
final class WindowBench {
    private static final int CALLERS = 200;
    private static final int LIMIT = 35;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    /** After so long a slot comes again, and with it the pattern of short and long gaps that urgent callers made. */
    private static final Duration REPEATED_AFTER = WINDOW.plusMillis(250);

    private static final double FULL_RATE = 3.5;
    private static final double LEAST_SHARE = 0.97;
    private static final Duration DISTURBED = Duration.ofMinutes(1);

    private final int instances;
    private final Duration undisturbed;
    private final Figures figures;

    private WindowBench(int instances, Duration undisturbed, Figures figures) {
        this.instances = instances;
        this.undisturbed = undisturbed;
        this.figures = figures;
    }

    /** @param options {@code --minutes 1}: two undisturbed times of two windows each instead of six; {@code --instances 1,3} */
    static boolean run(String... options) {
        int minutes = Integer.parseInt(option(options, "--minutes", "3"));
        int[] instances = Arrays.stream(option(options, "--instances", "1,3,8").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        Figures figures = new Figures("window");
        for (int each : instances) {
            new WindowBench(each, REPEATED_AFTER.multipliedBy(2L * minutes), figures).measure();
        }
        return figures.print();
    }

    private static String option(String[] options, String name, String otherwise) {
        int at = List.of(options).indexOf(name);
        return at < 0 || at + 1 == options.length ? otherwise : options[at + 1];
    }

    private void measure() {
        TmdbOptions provider =
                TmdbOptions.DEFAULT.latency(Duration.ofMillis(50)).limit(LIMIT, WINDOW);
        try (OwnRedis redis = OwnRedis.start();
                Scenario scenario =
                        new Scenario("window", provider, List.of("--enrichment.redis.url=" + redis.url()))) {
            IntStream.rangeClosed(1, instances).forEach(number -> start(scenario, number));
            IntStream.rangeClosed(1, instances).forEach(number -> awaitCalling(scenario, number));
            Waiting.until(
                    Duration.ofMinutes(2),
                    "the silent first window is over, and the next, in which the processes are cold",
                    () -> requests(scenario).size() > 2 * LIMIT);
            long first = System.nanoTime();
            pause(undisturbed);
            long disturbed = System.nanoTime();
            disturb(scenario, redis);
            pause(DISTURBED.minusNanos(System.nanoTime() - disturbed));
            long last = System.nanoTime();
            pause(undisturbed.plusSeconds(1));

            List<JournalEntry> requests = requests(scenario);
            int most = scenario.provider().maxInWindow(WINDOW);
            long refused =
                    requests.stream().filter(entry -> entry.status() == 429).count();
            figures.add("requestsOf" + instances, requests.size())
                    .promise("mostIn10sOf" + instances, most, most <= LIMIT)
                    .promise("refusedWith429Of" + instances, refused, refused == 0);
            promiseRate("rateBeforeOf", requests, first);
            promiseRate("rateAfterOf", requests, last);
        }
    }

    private void disturb(Scenario scenario, OwnRedis redis) {
        pause(DISTURBED.dividedBy(12));
        scenario.marquee().process("enrichment-1").kill();
        pause(Duration.ofSeconds(1));
        start(scenario, 1);
        pause(DISTURBED.dividedBy(12));
        redis.kill();
        pause(Duration.ofSeconds(3));
        redis.startAgain();
    }

    private void start(Scenario scenario, int number) {
        int own = CALLERS / instances + (number <= CALLERS % instances ? 1 : 0);
        ready(scenario, number).toFile().delete();
        JavaProcess unused = scenario.marquee()
                .startInstead(
                        "enrichment-" + number,
                        "enrichment-service",
                        BudgetCallersMain.class,
                        List.of("--callers.number=" + own, "--callers.ready-file=" + ready(scenario, number)));
    }

    private static void awaitCalling(Scenario scenario, int number) {
        Waiting.until(
                Duration.ofMinutes(4), "instance " + number + " calls", () -> Files.exists(ready(scenario, number)));
    }

    private static Path ready(Scenario scenario, int number) {
        return scenario.marquee().home().resolve("callers-" + number);
    }

    /** Over whole repetitions: otherwise it would tell whether the time ended in a short gap or in a long one. */
    private void promiseRate(String name, List<JournalEntry> requests, long from) {
        long to = from + undisturbed.toNanos();
        long between = requests.stream()
                .filter(request -> request.nanos() >= from && request.nanos() < to)
                .count();
        double rate = between / (undisturbed.toNanos() / 1e9);
        figures.promise(name + instances, Math.round(rate * 1000) / 1000.0, rate >= LEAST_SHARE * FULL_RATE);
    }

    private static List<JournalEntry> requests(Scenario scenario) {
        return scenario.provider().journal().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.API)
                .toList();
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
