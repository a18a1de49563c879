package app.marquee.endtoend.chaos;

import app.marquee.endtoend.chaos.CrashPoints.CrashPoint;
import app.marquee.endtoend.system.JavaProcess;
import app.marquee.endtoend.system.Marquee;
import app.marquee.endtoend.system.Projection;
import app.marquee.endtoend.system.Scenario;
import app.marquee.endtoend.system.Waiting;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The same libraries' way to the players, in peace or not. */
public final class ChaosRun {
    private static final Duration REST_WITHIN = Duration.ofMinutes(20);
    private static final Duration ALIKE_WITHIN = Duration.ofSeconds(90);
    private static final Duration CRASH_WITHIN = Duration.ofSeconds(60);
    private static final int LONGEST_LIFE_MS = 6_000;
    private static final int DELIVERIES = CrashPoints.ALL.size();

    /**
     * Every folder is told by a call of its own: how many folders are due at once, and so whether they become one call
     * over the root, is a matter of time, and a call over the root would hide a folder that was forgotten.
     */
    private static final List<String> SETTINGS =
            List.of("--enrichment.budget.demo-profile=off", "--notifier.coalescing.root-from=100000");

    private ChaosRun() {}

    public record Size(int movies, int series, int episodes) {}

    /**
     * @param crashed     at how many crash points a process died
     * @param notPassed   crash points at which none died, though it was made to
     * @param kills       of processes, broker and database at random times
     * @param differences from the run in peace
     */
    public record Disturbed(int crashed, List<String> notPassed, int kills, List<String> differences) {}

    /** Whether the runs kill RabbitMQ and PostgreSQL, too: only where they are processes that {@code ./marquee} started. */
    public static boolean killsBrokerAndDatabase() {
        return Broken.possible();
    }

    public static Projection undisturbed(Size size) {
        try (Scenario scenario = scenario(size)) {
            scenario.marquee().startStandalone(null);
            begin(scenario);
            for (int number = 0; number < DELIVERIES; number++) {
                Delivery delivery = new Delivery(number);
                delivery.writeFiles(scenario);
                delivery.announce(scenario);
            }
            scenario.quiet().await(REST_WITHIN);
            say("in peace, all is at rest");
            return projection(scenario);
        }
    }

    /** In one process, which dies at random times, as broker and database do. */
    public static Disturbed inOneProcess(Size size, Projection calm, long seed, int randomKills) {
        try (Scenario scenario = scenario(size)) {
            Marquee marquee = scenario.marquee();
            marquee.startStandalone(null);
            begin(scenario);
            int kills = breakInfrastructure();
            Random random = new Random(seed);
            for (int i = 0; i < randomKills; i++) {
                marquee.process("standalone").await(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS)));
                marquee.process("standalone").kill();
                kills++;
                JavaProcess process = marquee.startStandalone(null);
                for (int number = i * DELIVERIES / randomKills; number < (i + 1) * DELIVERIES / randomKills; number++) {
                    new Delivery(number).writeFiles(scenario);
                    // Every other is killed again before it is ready, and nobody hears of what was delivered.
                    if (i % 2 == 0 && marquee.awaitReadyOrDead(process)) {
                        new Delivery(number).announce(scenario);
                    }
                }
            }
            say("one process was killed at random " + randomKills + " times");
            return new Disturbed(0, List.of(), kills, differences(scenario, calm));
        }
    }

    /** In five processes, of which one dies at every crash point, and then each at random times. */
    public static Disturbed inFiveProcesses(Size size, Projection calm, long seed, int randomKills) {
        try (Scenario scenario = scenario(size)) {
            Marquee marquee = scenario.marquee();
            marquee.startServices();
            begin(scenario);
            List<String> notPassed = crash(scenario);
            int kills = breakInfrastructure();
            Random random = new Random(seed);
            for (int i = 0; i < randomKills; i++) {
                List<JavaProcess> processes = marquee.processes();
                JavaProcess victim = processes.get(random.nextInt(processes.size()));
                victim.await(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS)));
                victim.kill();
                marquee.startService(victim.name(), null);
                kills++;
            }
            say("services were killed at random " + randomKills + " times");
            return new Disturbed(DELIVERIES - notPassed.size(), notPassed, kills, differences(scenario, calm));
        }
    }

    private static List<String> crash(Scenario scenario) {
        Marquee marquee = scenario.marquee();
        List<String> notPassed = new ArrayList<>();
        for (int number = 0; number < DELIVERIES; number++) {
            CrashPoint crashPoint = CrashPoints.ALL.get(number);
            marquee.process(crashPoint.service()).kill(); // dead already, unless this is its first
            JavaProcess process = marquee.startService(crashPoint.service(), crashPoint.setting());
            Delivery delivery = new Delivery(number);
            delivery.writeFiles(scenario);
            if (marquee.awaitReadyOrDead(process)) {
                delivery.announce(scenario);
            }
            boolean died = process.await(CRASH_WITHIN);
            say(crashPoint.setting() + (died ? "" : " was not passed"));
            if (!died) {
                notPassed.add(crashPoint.setting());
            }
            if (CrashPoints.lastOfItsService(number)) {
                process.kill();
                marquee.startService(crashPoint.service(), null);
            }
        }
        return notPassed;
    }

    private static void say(String what) {
        System.err.println("  " + Instant.now() + " " + what);
    }

    private static int breakInfrastructure() {
        if (!Broken.possible()) {
            return 0;
        }
        Broken.killAndStart("rabbitmq");
        Broken.killAndStart("postgres");
        return 2;
    }

    /** What was not announced is found by the scan that follows an outage, perhaps a moment after all is at rest. */
    private static List<String> differences(Scenario scenario, Projection calm) {
        scenario.marquee().awaitReady();
        scenario.quiet().await(REST_WITHIN);
        say("all is at rest");
        try {
            Waiting.until(
                    ALIKE_WITHIN,
                    "the same as in peace",
                    () -> projection(scenario).differences(calm).isEmpty());
        } catch (IllegalStateException e) {
            return projection(scenario).differences(calm);
        }
        return List.of();
    }

    private static Projection projection(Scenario scenario) {
        return Projection.of(scenario.place(), scenario.roots());
    }

    private static Scenario scenario(Size size) {
        Scenario scenario = new Scenario(
                "chaos", TmdbOptions.DEFAULT.latency(Duration.ofMillis(20)).imageBytes(20_000), SETTINGS);
        scenario.generate(size.movies(), size.series(), size.episodes());
        return scenario;
    }

    private static void begin(Scenario scenario) {
        scenario.marquee().awaitReady();
        scenario.addPlayer();
        scenario.addLibraries();
    }
}
