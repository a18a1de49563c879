package app.marquee.endtoend.bench;

import app.marquee.endtoend.chaos.ChaosRun;
import app.marquee.endtoend.system.Projection;
import java.util.List;
import java.util.Locale;

/**
 * The same library three times: left in peace, in one process and in five with everything killed that can be; all must end
 * alike. Options: number of movies, seed.
 */
final class ChaosBench {
    private static final int RANDOM_KILLS = 10;

    private ChaosBench() {}

    static boolean run(String... options) {
        int movies = options.length > 0 ? Integer.parseInt(options[0]) : 300;
        long seed = options.length > 1 ? Long.parseLong(options[1]) : 20_261_120L;
        int series = Math.max(1, movies * 40 / 300);
        boolean killsBrokerAndDatabase = ChaosRun.killsBrokerAndDatabase();
        if (!killsBrokerAndDatabase) {
            System.err.println("  RabbitMQ and PostgreSQL are not this command's own processes: they are left alone");
        }
        ChaosRun.Size size = new ChaosRun.Size(movies, series, series * 30);
        Projection calm = ChaosRun.undisturbed(size);
        Figures figures = new Figures("chaos")
                .add("movies", movies)
                .add("episodes", size.episodes())
                .add("seed", seed)
                .add("files", calm.files().size())
                .add("items", calm.states().size())
                .add("told", calm.told().size())
                .promise("brokerAndDatabaseKilled", killsBrokerAndDatabase, killsBrokerAndDatabase);
        add(figures, "oneProcess", ChaosRun.inOneProcess(size, calm, seed, RANDOM_KILLS));
        add(figures, "fiveProcesses", ChaosRun.inFiveProcesses(size, calm, seed, 2 * RANDOM_KILLS));
        return figures.print();
    }

    private static void add(Figures figures, String how, ChaosRun.Disturbed run) {
        print(how + " crash point not passed", run.notPassed());
        print(how, run.differences());
        figures.add(how + "Crashed", run.crashed())
                .promise(
                        how + "CrashPointsNotPassed",
                        run.notPassed().size(),
                        run.notPassed().isEmpty())
                .add(how + "Kills", run.kills())
                .promise(
                        how + "Differences",
                        run.differences().size(),
                        run.differences().isEmpty());
    }

    private static void print(String what, List<String> lines) {
        lines.forEach(line -> System.err.println(String.format(Locale.ROOT, "  %s: %s", what, line)));
    }
}
