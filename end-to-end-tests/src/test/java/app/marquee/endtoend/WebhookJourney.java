package app.marquee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.endtoend.system.Scenario;
import app.marquee.endtoend.system.Waiting;
import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.http.JournalEntry;
import app.marquee.testkit.library.LibraryGenerator;
import app.marquee.testkit.library.TinyVideo;
import app.marquee.testkit.players.RecordingJellyfin;
import app.marquee.testkit.tmdb.TmdbOptions;
import app.marquee.testkit.webhooks.Webhooks;
import app.marquee.testkit.webhooks.Webhooks.DeleteReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Radarr and Sonarr say, in the order in which they say it, to the one process of a home server. */
class WebhookJourney {
    static Scenario scenario;

    @BeforeAll
    static void aMovieIsPublished() {
        scenario = new Scenario("webhooks", TmdbOptions.DEFAULT, List.of("--enrichment.budget.demo-profile=off"));
        scenario.generate(1, 0, 0);
        scenario.marquee().startStandalone(null);
        scenario.marquee().awaitReady();
        scenario.addPlayer();
        scenario.addLibraries();
        scenario.quiet().await(Duration.ofMinutes(2));
    }

    @AfterAll
    static void stop() {
        scenario.close();
    }

    @Test
    void anUpgradeThatWipedTheFolderGetsEverythingBackWithoutARequest() throws IOException, SQLException {
        MovieFacts movie = GeneratedTitles.movie(0);
        Path oldVideo = LibraryGenerator.movie(scenario.movies(), movie);
        Path folder = oldVideo.getParent();
        String oldName = name(oldVideo);
        Path video = folder.resolve(oldName.replace(".mkv", " Bluray-720p.mkv"));
        byte[] poster = Files.readAllBytes(folder.resolve("poster.jpg"));
        assertThat(Files.readString(folder.resolve(oldName.replace(".mkv", ".nfo"))))
                .doesNotContain("<width>1280</width>");
        scenario.provider().clear();
        int toldBefore = scenario.told().size();
        String last = column("select max(sequence) from gateway.event_log").getFirst();

        wipe(folder);
        var radarr = Webhooks.radarr(scenario.movies().toString());
        awaitDone(webhook("radarr", radarr.fileDelete(movie, oldName, DeleteReason.UPGRADE)));
        LibraryGenerator.write(
                video,
                new TinyVideo(
                        movie.title(),
                        1280,
                        720,
                        Duration.ofMinutes(movie.minutes()),
                        List.of(new TinyVideo.Audio("ger", 6)),
                        List.of(),
                        false));
        awaitDone(webhook("radarr", radarr.upgrade(movie, name(video), oldName)));
        Path nfo = folder.resolve(name(video).replace(".mkv", ".nfo"));
        await(nfo + " is there", () -> Files.exists(nfo));
        await(
                "the player is told",
                () -> toldAfter(toldBefore).stream().anyMatch(path -> path.startsWith(folder.toString())));

        assertThat(folder.resolve("poster.jpg")).hasBinaryContent(poster);
        assertThat(folder.resolve("fanart.jpg")).exists();
        assertThat(nfo)
                .content()
                .contains("<width>1280</width>", "<height>720</height>", "<language>ger</language>")
                .contains("<uniqueid", String.valueOf(movie.id()));
        assertThat(scenario.provider().journal()).extracting(JournalEntry::path).isEmpty();
        assertThat(column("select distinct body ->> 'reason' from gateway.event_log where name = 'file.removed'"
                        + " and sequence > " + last))
                .isSubsetOf("replaced");
        assertThat(column("select jsonb_array_elements_text(body -> 'removed') from gateway.event_log"
                        + " where name = 'asset.published' and sequence > " + last))
                .noneMatch(path -> path.endsWith(".jpg") || path.endsWith(".png"));
        assertThat(scenario.told()).extracting(RecordingJellyfin.Update::type).doesNotContain("Deleted");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".nfo"))).containsExactly(nfo);
        }
    }

    @Test
    void anEpisodeOfASeriesNobodyKnewBringsTheSeriesWithIt() throws IOException {
        SeriesFacts series = GeneratedTitles.series(7);
        Path video = LibraryGenerator.episode(scenario.series(), series, 1, 2);
        Path season = video.getParent();
        Path show = season.getParent();
        Path nfo = season.resolve(name(video).replace(".mkv", ".nfo"));
        int toldBefore = scenario.told().size();

        webhook(
                "sonarr",
                Webhooks.sonarr(scenario.series().toString())
                        .download(series, show.relativize(video).toString(), 1, 2));
        await(nfo + " is there", () -> Files.exists(nfo));
        await("the player is told", () -> !toldAfter(toldBefore).isEmpty());

        assertThat(show.resolve("tvshow.nfo")).content().contains(series.title(), String.valueOf(series.id()));
        assertThat(show.resolve("poster.jpg")).exists();
        assertThat(show.resolve("season01-poster.jpg")).exists();
        assertThat(nfo).content().contains("<season>1</season>", "<episode>2</episode>");
        assertThat(season.resolve(name(video).replace(".mkv", "-thumb.jpg"))).exists();
        assertThat(toldAfter(toldBefore)).anyMatch(path -> path.startsWith(show.toString()));
    }

    /** @return the job it became */
    private static long webhook(String source, String body) {
        var reply = scenario.marquee().rest().postJson("/api/v1/webhooks/" + source, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json().get("jobId").asLong();
    }

    private static void awaitDone(long job) {
        await(
                "job " + job + " is done",
                () -> scenario.marquee()
                        .rest()
                        .get("/api/v1/jobs/" + job)
                        .json()
                        .get("status")
                        .asString()
                        .equals("completed"));
    }

    private static void await(String what, BooleanSupplier condition) {
        Waiting.until(Duration.ofMinutes(1), what, condition);
    }

    private static List<String> toldAfter(int known) {
        return scenario.told().stream()
                .skip(known)
                .map(RecordingJellyfin.Update::path)
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void wipe(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<String> column(String sql) throws SQLException {
        try (Connection connection = scenario.place().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
