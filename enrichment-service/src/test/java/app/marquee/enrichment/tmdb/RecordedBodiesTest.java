package app.marquee.enrichment.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.MediaKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads recorded bodies where they are at hand; the folder is named by {@code MARQUEE_SHARED}. */
class RecordedBodiesTest {
    private static final Images IMAGES = new Images("https://images.example/t/p");

    @TestFactory
    Stream<DynamicTest> readsEveryRecordedBody() throws IOException {
        Path folder = shared().resolve("fixtures/tmdb");
        List<Path> bodies = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(bodies::add);
            }
        }
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("recorded bodies may be absent", () -> {})),
                bodies.stream()
                        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> read(file))));
    }

    private static void read(Path file) {
        JsonNode body = JsonMapper.builder().build().readTree(text(file));
        String name = file.getFileName().toString();
        if (name.matches("movie\\.\\d+\\.append.*")) {
            var movie = new MovieReading(IMAGES, "US").read(body);
            assertThat(movie.ids().tmdb()).isPositive();
            assertThat(movie.details().title()).isNotBlank();
            assertThat(movie.artwork()).isNotEmpty();
        } else if (name.matches("tv\\.\\d+\\.append.*")) {
            var series = new SeriesReading(IMAGES, "US")
                    .read(
                            body,
                            List.of(),
                            Set.copyOf(IntStream.range(0, 3).boxed().toList()));
            assertThat(series.details().title()).isNotBlank();
            assertThat(series.seasonNumbers()).isNotEmpty();
        } else if (name.startsWith("search_movie") || name.startsWith("search_multi")) {
            assertThat(new SearchReading(IMAGES).search(body, MediaKind.MOVIE)).isNotEmpty();
        } else if (name.startsWith("search_tv")) {
            assertThat(new SearchReading(IMAGES).search(body, MediaKind.SERIES)).isNotEmpty();
        } else if (name.startsWith("find.tvdb")) {
            assertThat(new SearchReading(IMAGES).find(body, MediaKind.SERIES)).hasSize(1);
        } else if (name.startsWith("find.imdb")) {
            assertThat(new SearchReading(IMAGES).find(body, MediaKind.MOVIE)).hasSize(1);
        } else {
            assertThat(body.isObject()).isTrue();
        }
    }

    private static Path shared() {
        String given = Objects.requireNonNullElse(
                System.getProperty("marquee.shared"), System.getenv().getOrDefault("MARQUEE_SHARED", "../../shared"));
        return Path.of(given);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
