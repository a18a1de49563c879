package app.marquee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.endtoend.system.Scenario;
import app.marquee.endtoend.system.Waiting;
import app.marquee.testkit.library.LibraryGenerator;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ServicesStartApartJourney {
    @Test
    void whatTheScannerSaidWhileItWasAloneReachesThoseWhoStartLater() throws SQLException {
        try (Scenario scenario = new Scenario(
                "apart",
                TmdbOptions.DEFAULT,
                List.of("--enrichment.budget.demo-profile=off", "--scanner.watching.settle=200ms"))) {
            scenario.generate(1, 0, 0);
            scenario.marquee().startServices();
            scenario.marquee().awaitReady();
            scenario.addPlayer();
            scenario.marquee().addLibrary("Movies", "movies", scenario.movies());
            scenario.quiet().await(Duration.ofMinutes(2));
            List.of("gateway", "notifier", "publisher", "enrichment")
                    .forEach(service -> scenario.marquee().process(service).close());

            LibraryGenerator.movies(scenario.movies(), 50, 1);
            Waiting.until(
                    Duration.ofMinutes(1), "the scanner identifies the new file alone", () -> inQueues(scenario) > 0);
            List.of("enrichment", "publisher", "notifier", "gateway")
                    .forEach(service -> scenario.marquee().startService(service, null));
            scenario.marquee().awaitReady();
            scenario.quiet().await(Duration.ofMinutes(2));

            assertThat(messagesOfTheLastFile(scenario))
                    .containsExactlyInAnyOrder(
                            "file.discovered",
                            "media.identified",
                            "metadata.enriched",
                            "asset.published",
                            "players.notified");
        }
    }

    private static long inQueues(Scenario scenario) {
        return scenario.quiet().left().contains("messages") ? 1 : 0;
    }

    private static Set<String> messagesOfTheLastFile(Scenario scenario) throws SQLException {
        try (Connection connection = scenario.place().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select distinct name from gateway.event_log
                        where correlation_id = (select correlation_id from gateway.event_log
                                                where name = 'file.discovered' order by sequence desc limit 1)
                          and name in ('file.discovered', 'media.identified', 'metadata.enriched',
                                       'asset.published', 'players.notified')
                        """)) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
