package app.marquee.endtoend.chaos;

import app.marquee.endtoend.system.Rest;
import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.library.LibraryGenerator;
import app.marquee.testkit.webhooks.Webhooks;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Files that arrive while the system runs: a movie and an episode of a new series that Radarr and Sonarr announce, and a
 * movie that nobody does. As theirs, the announcements are made once: when the door is dead, the files are still there.
 */
record Delivery(int number) {
    private static final int FIRST_MOVIE = 2_000;
    private static final int FIRST_SERIES = 300;

    void writeFiles(Scenario scenario) {
        announced(scenario);
        LibraryGenerator.movie(scenario.movies(), GeneratedTitles.movie(FIRST_MOVIE + 2 * number + 1));
        episode(scenario);
    }

    void announce(Scenario scenario) {
        Rest rest = scenario.marquee().rest();
        MovieFacts movie = movie();
        SeriesFacts series = series();
        Path video = announced(scenario);
        Path episode = episode(scenario);
        Path show =
                scenario.series().resolve(scenario.series().relativize(episode).getName(0));
        knock(() -> rest.postJson(
                "/api/v1/webhooks/radarr",
                Webhooks.radarr(scenario.movies().toString()).download(movie, String.valueOf(video.getFileName()))));
        knock(() -> rest.postJson(
                "/api/v1/webhooks/sonarr",
                Webhooks.sonarr(scenario.series().toString())
                        .download(series, show.relativize(episode).toString(), 1, 1)));
        knock(() -> rest.post("/api/v1/libraries/1/scan", null));
        knock(() -> rest.post("/api/v1/libraries/2/scan", null));
    }

    private MovieFacts movie() {
        return GeneratedTitles.movie(FIRST_MOVIE + 2 * number);
    }

    private SeriesFacts series() {
        return GeneratedTitles.series(FIRST_SERIES + number);
    }

    private Path announced(Scenario scenario) {
        return LibraryGenerator.movie(scenario.movies(), movie());
    }

    private Path episode(Scenario scenario) {
        return LibraryGenerator.episode(scenario.series(), series(), 1, 1);
    }

    private static void knock(Runnable call) {
        try {
            call.run();
        } catch (UncheckedIOException e) {
            // nobody is there: the process died as it was meant to
        }
    }
}
