package app.marquee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** People with a real browser: the journeys of {@code api-gateway/web/journeys}, from the first administrator on. */
class BrowserJourney {
    private static final Path WEB = Path.of("..", "api-gateway", "web");
    /** What the journeys say; not this process's own output, which the test runner speaks through. */
    private static final Path SAID = Path.of("target", "browser-journeys.log");

    @Test
    void peopleReachWhatTheyCameFor() throws IOException, InterruptedException {
        try (Scenario scenario =
                new Scenario("browser", TmdbOptions.DEFAULT, List.of("--enrichment.budget.demo-profile=off"))) {
            scenario.generate(14, 2, 8);
            scenario.marquee().startStandalone(null);
            scenario.marquee().awaitReady("gateway");

            Process journeys = journeys(scenario);

            assertThat(journeys.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(journeys.exitValue())
                    .as(
                            "the journeys; pictures of what failed lie in api-gateway/target/journeys%n%s",
                            Files.readString(SAID))
                    .isZero();
        }
    }

    private static Process journeys(Scenario scenario) throws IOException {
        ProcessBuilder journeys = new ProcessBuilder("npm", "run", "--silent", "journeys")
                .directory(WEB.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(SAID.toFile());
        Path secrets = scenario.marquee().home().resolve("secrets");
        journeys.environment()
                .putAll(Map.of(
                        "MARQUEE_URL", scenario.marquee().rest().address().toString(),
                        "MARQUEE_SETUP_TOKEN",
                                Files.readString(secrets.resolve("setup-token")).strip(),
                        "MARQUEE_ADMIN_PASSWORD", "correct horse battery staple",
                        "MARQUEE_MOVIES", scenario.movies().toString(),
                        "MARQUEE_SERIES", scenario.series().toString()));
        return journeys.start();
    }
}
