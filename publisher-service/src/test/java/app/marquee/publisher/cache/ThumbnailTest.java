package app.marquee.publisher.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ThumbnailTest {
    private static final long MOST = 10_000_000;

    @Test
    void isAtMostThreeHundredPixelsOnItsLongerSide() throws IOException {
        Thumbnail tall = Thumbnail.of(image("jpeg", BufferedImage.TYPE_INT_RGB, 1000, 1500), MOST)
                .orElseThrow();
        Thumbnail wide = Thumbnail.of(image("png", BufferedImage.TYPE_INT_RGB, 1920, 1080), MOST)
                .orElseThrow();

        assertThat(read(tall).getWidth()).isEqualTo(200);
        assertThat(read(tall).getHeight()).isEqualTo(300);
        assertThat(read(wide).getWidth()).isEqualTo(300);
        assertThat(tall.format()).isEqualTo(ImageFormat.JPEG);
        assertThat(wide.format()).isEqualTo(ImageFormat.JPEG);
    }

    @Test
    void leavesSmallImagesAsLargeAsTheyAreAndTransparentOnesTransparent() throws IOException {
        Thumbnail logo = Thumbnail.of(image("png", BufferedImage.TYPE_INT_ARGB, 120, 40), MOST)
                .orElseThrow();

        assertThat(logo.format()).isEqualTo(ImageFormat.PNG);
        assertThat(read(logo).getWidth()).isEqualTo(120);
        assertThat(read(logo).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void decodesNothingThatIsNoImageOrHoldsTooManyPixels() throws IOException {
        byte[] image = image("png", BufferedImage.TYPE_INT_RGB, 400, 400);

        assertThat(Thumbnail.of("<movie/>".getBytes(StandardCharsets.UTF_8), MOST))
                .isEmpty();
        assertThat(Thumbnail.of(image, 100 * 100)).isEmpty();
        assertThat(Thumbnail.of(Arrays.copyOf(image, image.length / 2), MOST)).isEmpty();
    }

    private static byte[] image(String format, int type, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(Thumbnail thumbnail) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
    }
}
