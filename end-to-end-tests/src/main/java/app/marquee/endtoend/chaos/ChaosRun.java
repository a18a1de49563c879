package app.marquee.endtoend.chaos;

import app.marquee.endtoend.system.JavaProcess;
import app.marquee.endtoend.system.Marquee;
import app.marquee.endtoend.system.Projection;
import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** One library's way to the players, in peace or not. */
public final class ChaosRun {
    private static final Duration REST_WITHIN = Duration.ofMinutes(20);
    private static final Duration CRASH_WITHIN = Duration.ofSeconds(40);

    private ChaosRun() {}

    public record Size(int movies, int series, int episodes) {}

    /**
     * @param crashed crash points at which the process really died
     * @param kills   of processes, broker and database, those at crash points not counted
     */
    public record Disturbed(Projection projection, int crashed, int kills) {}

    public static Projection undisturbed(Size size) {
        try (Scenario scenario = scenario(size)) {
            begin(scenario);
            scenario.quiet().await(REST_WITHIN);
            return Projection.of(scenario.place(), scenario.roots());
        }
    }

    /** @param seed of the times at which processes are killed */
    public static Disturbed disturbed(Size size, long seed, int randomKills) {
        try (Scenario scenario = scenario(size)) {
            Marquee marquee = scenario.marquee();
            begin(scenario);
            int crashed = 0;
            int kills = 0;
            for (String crashPoint : CrashPoints.ALL) {
                marquee.process("standalone").kill();
                JavaProcess process = marquee.startStandalone(crashPoint);
                if (process.await(CRASH_WITHIN)) {
                    crashed++;
                } else {
                    System.err.println("  " + crashPoint + " was not passed within " + CRASH_WITHIN.toSeconds() + " s");
                    kills++;
                }
            }
            marquee.process("standalone").kill();
            marquee.startStandalone(null);
            if (Broken.possible()) {
                Broken.killAndStart("rabbitmq");
                Broken.killAndStart("postgres");
                kills += 2;
            }
            Random random = new Random(seed);
            for (int i = 0; i < randomKills; i++) {
                marquee.awaitReady();
                marquee.process("standalone").await(Duration.ofMillis(500 + random.nextInt(4_000)));
                marquee.process("standalone").kill();
                marquee.startStandalone(null);
                kills++;
            }
            marquee.awaitReady();
            scenario.quiet().await(REST_WITHIN);
            return new Disturbed(Projection.of(scenario.place(), scenario.roots()), crashed, kills);
        }
    }

    private static Scenario scenario(Size size) {
        Scenario scenario = new Scenario(
                "chaos",
                TmdbOptions.DEFAULT.latency(Duration.ofMillis(20)).imageBytes(20_000),
                List.of("--enrichment.budget.demo-profile=off"));
        scenario.generate(size.movies(), size.series(), size.episodes());
        return scenario;
    }

    private static void begin(Scenario scenario) {
        scenario.marquee().startStandalone(null);
        scenario.marquee().awaitReady();
        scenario.addPlayer();
        scenario.addLibraries();
    }
}
