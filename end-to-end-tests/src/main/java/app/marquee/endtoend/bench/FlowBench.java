package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.JavaProcess;
import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A whole library from scan to the last player told: how many files a second, and where the time goes. */
final class FlowBench {
    private static final double WANTED_FILES_PER_SECOND = 30;

    private FlowBench() {}

    static boolean run(String... options) throws SQLException {
        int movies = options.length > 0 ? Integer.parseInt(options[0]) : 300;
        int episodes = movies * 4;
        TmdbOptions provider =
                TmdbOptions.DEFAULT.latency(Duration.ofMillis(20)).imageBytes(200_000);
        try (Scenario scenario = new Scenario("flow", provider, List.of("--enrichment.budget.demo-profile=off"))) {
            scenario.generate(movies, movies / 8 + 1, episodes);
            JavaProcess process = scenario.marquee().startStandalone(null);
            scenario.marquee().awaitReady();
            scenario.addPlayer();
            CpuTime before = CpuTime.of(scenario, process);
            long started = System.nanoTime();
            scenario.addLibraries();
            scenario.quiet().await(Duration.ofMinutes(15));
            double waited = (System.nanoTime() - started) / 1e9;
            double seconds = secondsToLastTold(scenario);
            CpuTime cpu = CpuTime.of(scenario, process).since(before);
            double rate = Math.round((movies + episodes) / seconds * 10) / 10.0;
            Figures figures = new Figures("flow")
                    .add("movies", movies)
                    .add("episodes", episodes)
                    .add("secondsUntilQuiet", Math.round(waited * 10) / 10.0)
                    .add("secondsToLastTold", Math.round(seconds * 10) / 10.0)
                    .promise("filesPerSecond", rate, rate >= WANTED_FILES_PER_SECOND)
                    .add("cpuPerFile", cpu.perFile(movies + episodes))
                    .add("filesPerCpuSecond", Math.round((movies + episodes) / cpu.all() * 10) / 10.0)
                    .add(
                            "providerRequests",
                            scenario.provider().count("/movie")
                                    + scenario.provider().count("/tv")
                                    + scenario.provider().count("/search"))
                    .add("imageRequests", scenario.provider().count("/t/p"));
            stages(scenario, figures);
            return figures.print();
        }
    }

    private static double secondsToLastTold(Scenario scenario) throws SQLException {
        return number(scenario, """
                select extract(epoch from max(at) filter (where name = 'players.notified')
                                          - min(at) filter (where name = 'library.changed'))
                from gateway.event_log
                """);
    }

    /** When each kind of message came first and last, in seconds from the start, and how many there were. */
    private static void stages(Scenario scenario, Figures figures) throws SQLException {
        String sql = """
                select name, count(*) as n,
                       extract(epoch from min(at) - (select min(at) from gateway.event_log
                                                          where name = 'library.changed')) as first,
                       extract(epoch from max(at) - (select min(at) from gateway.event_log
                                                          where name = 'library.changed')) as last
                from gateway.event_log
                where name in ('file.discovered', 'media.identified', 'question.answer', 'item.enrich',
                               'metadata.enriched', 'asset.published', 'players.notified')
                group by name order by first
                """;
        try (Connection connection = scenario.place().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                figures.add(
                        rows.getString("name"),
                        "%d from %.1f s to %.1f s"
                                .formatted(rows.getLong("n"), rows.getDouble("first"), rows.getDouble("last")));
            }
        }
    }

    static double number(Scenario scenario, String sql) throws SQLException {
        try (Connection connection = scenario.place().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
