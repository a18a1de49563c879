package app.marquee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.tmdb.TmdbOptions;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Five processes, a folder of files, a player: what everybody came for. */
class FileToPlayersJourney {
    static Scenario scenario;

    @BeforeAll
    static void aLibraryIsPublished() {
        scenario = new Scenario("journey", TmdbOptions.DEFAULT, List.of("--enrichment.budget.demo-profile=off"));
        scenario.generate(3, 1, 4);
        scenario.marquee().startServices();
        scenario.marquee().awaitReady();
        scenario.addPlayer();
        scenario.addLibraries();
        scenario.quiet().await(Duration.ofMinutes(3));
    }

    @AfterAll
    static void stop() {
        scenario.close();
    }

    @Test
    void everyVideoHasItsNfo() throws IOException {
        for (Path root : scenario.roots()) {
            for (Path video : filesEndingIn(root, ".mkv")) {
                assertThat(video.resolveSibling(video.getFileName().toString().replace(".mkv", ".nfo")))
                        .exists();
            }
        }
        assertThat(filesEndingIn(scenario.series(), "tvshow.nfo")).hasSize(1);
    }

    @Test
    void everyMovieAndShowHasItsPosterAndFanart() throws IOException {
        assertThat(filesEndingIn(scenario.movies(), "poster.jpg")).hasSize(3);
        assertThat(filesEndingIn(scenario.movies(), "fanart.jpg")).hasSize(3);
        assertThat(filesEndingIn(scenario.series(), "poster.jpg")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(filesEndingIn(scenario.series(), "-thumb.jpg")).hasSize(4);
    }

    @Test
    void oneFileLeavesFiveMessagesOfOneCorrelation() throws SQLException {
        List<String> complete = column("""
                select correlation_id from gateway.event_log
                where name in ('file.discovered', 'media.identified', 'metadata.enriched',
                               'asset.published', 'players.notified')
                group by correlation_id having count(distinct name) = 5
                """);

        assertThat(complete).isNotEmpty();
    }

    @Test
    void aSecondScanWritesAndAsksNothing() throws SQLException, IOException {
        List<Long> before = modifiedTimes();
        scenario.provider().clear();
        String last = column("select max(sequence) from gateway.event_log").getFirst();

        for (int library = 1; library <= 2; library++) {
            assertThat(scenario.marquee()
                            .rest()
                            .post("/api/v1/libraries/" + library + "/scan", null)
                            .status())
                    .isEqualTo(202);
        }
        scenario.quiet().await(Duration.ofMinutes(2));

        assertThat(modifiedTimes()).isEqualTo(before);
        assertThat(scenario.provider().journal()).isEmpty();
        assertThat(column("select name from gateway.event_log where sequence > " + last
                        + " and name not in ('library.scan', 'job.progress', 'job.changed')"))
                .isEmpty();
    }

    @Test
    void aWipedFolderComesBackWithoutARequest() throws IOException {
        Path folder = filesEndingIn(scenario.movies(), ".mkv").getFirst().getParent();
        List<Path> ours = filesEndingIn(folder, ".nfo", ".jpg", ".png");
        scenario.provider().clear();
        for (Path file : ours) {
            Files.delete(file);
        }

        scenario.marquee().rest().post("/api/v1/libraries/1/scan", null);
        scenario.quiet().await(Duration.ofMinutes(2));

        assertThat(ours).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
        assertThat(scenario.provider().journal()).isEmpty();
    }

    private static List<Long> modifiedTimes() throws IOException {
        List<Long> times = new ArrayList<>();
        for (Path root : scenario.roots()) {
            for (Path file : filesEndingIn(root, ".nfo", ".jpg", ".png")) {
                times.add(Files.getLastModifiedTime(file).toMillis());
            }
        }
        return times;
    }

    private static List<Path> filesEndingIn(Path root, String... endings) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .sorted()
                    .toList();
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
