package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.Rest;
import app.marquee.endtoend.system.Scenario;
import app.marquee.endtoend.system.Waiting;
import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.library.LibraryGenerator;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What a person waits for: the webhook's 202, a movie from webhook to players, a season's worth of webhooks. */
final class WebhookBench {
    private static final int POSTS = 500;
    private static final int ITEMS = 50;
    private static final int EPISODES = 24;

    private WebhookBench() {}

    static boolean run(String... options) throws SQLException {
        TmdbOptions provider =
                TmdbOptions.DEFAULT.latency(Duration.ofMillis(20)).imageBytes(200_000);
        try (Scenario scenario = new Scenario("webhook", provider, List.of("--enrichment.budget.demo-profile=off"))) {
            scenario.generate(3, 1, 4);
            scenario.marquee().startStandalone(null);
            scenario.marquee().awaitReady();
            scenario.addPlayer();
            scenario.addLibraries();
            scenario.quiet().await(Duration.ofMinutes(2));
            long[] accepted = accepted(scenario.marquee().rest());
            scenario.quiet().await(Duration.ofMinutes(3));
            long[] told = told(scenario);
            int calls = seasonCalls(scenario);
            double p99 = Figures.percentileMs(accepted, 0.99);
            double p95 = Figures.percentileMs(told, 0.95);
            return new Figures("webhook")
                    .add("acceptedP50Ms", Figures.percentileMs(accepted, 0.5))
                    .promise("acceptedP99Ms", p99, p99 <= 50)
                    .add("toldP50Ms", Figures.percentileMs(told, 0.5))
                    .promise("toldP95Ms", p95, p95 <= 4_000)
                    .add("seasonWebhooks", EPISODES)
                    .promise("seasonMostCallsIn10s", calls, calls <= 1)
                    .print();
        }
    }

    /** Webhooks that mean no work of ours, so that only the door is measured. */
    private static long[] accepted(Rest rest) {
        long[] nanos = new long[POSTS];
        for (int i = -50; i < POSTS; i++) {
            Map<String, Object> grab = Map.of(
                    "eventType",
                    "Grab",
                    "instanceName",
                    "Radarr",
                    "movie",
                    Map.of("id", i, "title", "Movie " + i, "year", 2001, "tmdbId", 700_000 + i),
                    "release",
                    Map.of("releaseTitle", "Movie." + i + ".2001.1080p", "size", 1_000));
            long started = System.nanoTime();
            Rest.Reply reply = rest.post("/api/v1/webhooks/radarr", grab);
            if (reply.status() / 100 != 2) {
                throw new IllegalStateException("webhook refused: " + reply);
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - started;
            }
        }
        return nanos;
    }

    /** One movie after the other: file there, webhook, until a player was told of it. */
    private static long[] told(Scenario scenario) throws SQLException {
        long[] nanos = new long[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            MovieFacts movie = GeneratedTitles.movie(1_000 + i);
            Path video = LibraryGenerator.movie(scenario.movies(), movie);
            String relative = scenario.movies().relativize(video).toString();
            long started = System.nanoTime();
            scenario.marquee().rest().post("/api/v1/webhooks/radarr", download(movie, video));
            awaitTold(scenario, relative.substring(0, relative.indexOf('/')));
            nanos[i] = System.nanoTime() - started;
        }
        return nanos;
    }

    private static Map<String, Object> download(MovieFacts movie, Path video) {
        return Map.of(
                "eventType",
                "Download",
                "instanceName",
                "Radarr",
                "isUpgrade",
                false,
                "downloadId",
                "D" + movie.id(),
                "movie",
                Map.of(
                        "id", movie.id(),
                        "title", movie.title(),
                        "year", movie.year(),
                        "tmdbId", movie.id(),
                        "folderPath", String.valueOf(video.getParent())),
                "movieFile",
                Map.of(
                        "id", movie.id(),
                        "relativePath", String.valueOf(video.getFileName()),
                        "path", video.toString(),
                        "size", 1_000));
    }

    private static void awaitTold(Scenario scenario, String folder) throws SQLException {
        try (Connection connection = scenario.place().connect();
                PreparedStatement statement = connection.prepareStatement(
                        "select exists (select 1 from notifier.delivery where folder = ? and state = 'told')")) {
            statement.setString(1, folder);
            Waiting.until(Duration.ofSeconds(30), folder + " is told", () -> {
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() && rows.getBoolean(1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** A season arriving episode by episode within half a minute. @return the most calls for its folder in 10 s */
    private static int seasonCalls(Scenario scenario) throws SQLException {
        SeriesFacts series = GeneratedTitles.series(500);
        for (int i = 0; i < EPISODES; i++) {
            int season = 1 + i / GeneratedTitles.EPISODES_IN_SEASON;
            int number = 1 + i % GeneratedTitles.EPISODES_IN_SEASON;
            Path video = LibraryGenerator.episode(scenario.series(), series, season, number);
            Path show = scenario.series()
                    .resolve(scenario.series().relativize(video).getName(0));
            scenario.marquee()
                    .rest()
                    .post(
                            "/api/v1/webhooks/sonarr",
                            Map.of(
                                    "eventType",
                                    "Download",
                                    "instanceName",
                                    "Sonarr",
                                    "isUpgrade",
                                    false,
                                    "downloadId",
                                    "S" + i,
                                    "series",
                                    Map.of(
                                            "id", 1,
                                            "title", series.title(),
                                            "year", series.year(),
                                            "tvdbId", 0,
                                            "tmdbId", series.id(),
                                            "path", show.toString()),
                                    "episodes",
                                    List.of(Map.of("id", i, "seasonNumber", season, "episodeNumber", number)),
                                    "episodeFile",
                                    Map.of(
                                            "id", i,
                                            "relativePath",
                                                    show.relativize(video).toString(),
                                            "path", video.toString())));
            LockSupport.parkNanos(Duration.ofMillis(1_200).toNanos());
        }
        scenario.quiet().await(Duration.ofMinutes(2));
        return (int) FlowBench.number(scenario, """
                select coalesce(max(n), 0) from (
                    select count(*) over (partition by d.target_id, d.folder order by d.started_at
                                          range between interval '9.9 seconds' preceding and current row) as n
                    from notifier.delivery d join notifier.library l on l.id = d.library_id
                    where d.library_id = (select max(id) from scanner.library) and d.state = 'told'
                ) calls
                """);
    }
}
