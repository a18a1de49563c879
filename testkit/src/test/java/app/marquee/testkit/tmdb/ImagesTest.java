package app.marquee.testkit.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {
    TmdbStandIn standIn = TmdbStandIn.start();

    @AfterEach
    void close() {
        standIn.close();
    }

    @ParameterizedTest
    @CsvSource({
        "original/m603-poster-0.jpg, 1000, 1500",
        "w500/m603-poster-0.jpg, 500, 750",
        "original/t1396-backdrop-1.jpg, 1920, 1080",
        "original/m603-logo-0.png, 800, 310",
        "original/t1396s1e2-still-0.jpg, 640, 360",
        "w92/t1396s1-poster-1.jpg, 92, 138",
    })
    void drawsEachKindInItsSize(String path, int width, int height) throws IOException {
        BufferedImage image = image(new Caller(standIn).get("/t/p/" + path).body());

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(image.getColorModel().hasAlpha()).isEqualTo(path.endsWith(".png"));
    }

    @Test
    void theSameFileHasTheSameBytesInEveryProcess() {
        byte[] first = new Caller(standIn).get("/t/p/w500/m603-poster-0.jpg").body();
        standIn.close();
        standIn = TmdbStandIn.start();

        assertThat(new Caller(standIn).get("/t/p/w500/m603-poster-0.jpg").body())
                .isEqualTo(first);
        assertThat(new Caller(standIn).get("/t/p/w500/m604-poster-0.jpg").body())
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "original/m603-poster-0.jpg",
        "original/m604-poster-0.jpg",
        "original/m603-logo-0.png",
        "w92/m603-poster-1.jpg"
    })
    void padsToAFixedSizeWithoutHarm(String path) throws IOException {
        try (TmdbStandIn heavy = TmdbStandIn.start(TmdbOptions.DEFAULT.imageBytes(200_000))) {
            byte[] bytes = new Caller(heavy).get("/t/p/" + path).body();

            assertThat(bytes).hasSize(200_000);
            assertThat(image(bytes).getWidth()).isPositive();
            assertThat(new Caller(heavy).get("/t/p/" + path.replace("60", "70")).body())
                    .isNotEqualTo(bytes);
        }
    }

    @Test
    void knowsNoOtherFilesAndSizes() {
        assertThat(new Caller(standIn).get("/t/p/w501/m603-poster-0.jpg").statusCode())
                .isEqualTo(404);
        assertThat(new Caller(standIn).get("/t/p/w500/..%2Fx.jpg").statusCode()).isEqualTo(404);
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
