package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.JavaProcess;
import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** What Marquee takes of a machine while it has nothing to do, and how long it takes to be ready. */
final class FootprintBench {
    private static final long STANDALONE_MIB = 350;
    private static final long SEPARATE_MIB = 1_024;
    private static final double READY_SECONDS = 8;

    private FootprintBench() {}

    static boolean run(String... options) {
        Figures figures = new Figures("footprint");
        measure(figures, "standalone", true, STANDALONE_MIB);
        measure(figures, "fiveProcesses", false, SEPARATE_MIB);
        return figures.print();
    }

    private static void measure(Figures figures, String form, boolean standalone, long mostMiB) {
        try (Scenario scenario =
                new Scenario("footprint", TmdbOptions.DEFAULT, List.of("--enrichment.budget.demo-profile=off"))) {
            scenario.generate(20, 4, 100);
            scenario.marquee().asShipped();
            start(scenario, standalone);
            double first = seconds(scenario.marquee().awaitReady());
            scenario.addPlayer();
            scenario.addLibraries();
            scenario.quiet().await(Duration.ofMinutes(5));
            long afterWork = pssMiB(scenario);
            scenario.marquee().processes().forEach(JavaProcess::close);
            start(scenario, standalone);
            double again = seconds(scenario.marquee().awaitReady());
            scenario.quiet().await(Duration.ofMinutes(5));
            figures.add(form + ".readySecondsFirst", first);
            figures.promise(form + ".readySecondsAgain", again, !standalone || again <= READY_SECONDS);
            figures.add(form + ".pssMiBAfterWork", afterWork);
            long idle = pssMiB(scenario);
            figures.promise(form + ".pssMiBIdle", idle, idle <= mostMiB);
            figures.add(
                    form + ".loadAverage",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private static void start(Scenario scenario, boolean standalone) {
        if (standalone) {
            scenario.marquee().startStandalone(null);
        } else {
            scenario.marquee().startServices();
        }
    }

    private static double seconds(Duration duration) {
        return Math.round(duration.toMillis() / 100.0) / 10.0;
    }

    private static long pssMiB(Scenario scenario) {
        return scenario.marquee().processes().stream()
                        .filter(JavaProcess::alive)
                        .mapToLong(JavaProcess::pssKiB)
                        .sum()
                / 1024;
    }
}
