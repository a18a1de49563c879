package app.marquee.publisher.cache;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.publisher.ImageServer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageHeaderTest {
    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG"})
    void readsFormatAndSizeOfAWholeImage(String format, ImageFormat expected) {
        byte[] image = ImageServer.draw(format, 123, 45, 7);

        assertThat(ImageHeader.of(image)).contains(new ImageHeader(expected, 123, 45));
        assertThat(ImageHeader.of(Arrays.copyOf(image, image.length - 30))).isEmpty();
        assertThat(ImageHeader.of(Arrays.copyOf(image, 20))).isEmpty();
    }

    @Test
    void readsWebp() {
        byte[] extended =
                HexFormat.of().parseHex("524946461a000000574542505650385808000000000000000f03002c0100000000000000");

        assertThat(ImageHeader.of(extended)).contains(new ImageHeader(ImageFormat.WEBP, 784, 301));
    }

    @Test
    void refusesWhatIsNoImage() {
        assertThat(ImageHeader.of(new byte[0])).isEmpty();
        assertThat(ImageHeader.of("<html>not found</html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(ImageHeader.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
