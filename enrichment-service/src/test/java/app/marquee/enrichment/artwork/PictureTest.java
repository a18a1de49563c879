package app.marquee.enrichment.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void recognisesAPictureInAnotherSizeAndFormat() {
        assertThat(fingerprint(encoded(hills(1280, 720, 3), "png"))
                        .likeness(fingerprint(encoded(hills(300, 169, 3), "jpg"))))
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void tellsTwoPicturesApart() {
        assertThat(fingerprint(encoded(hills(300, 169, 3), "jpg"))
                        .likeness(fingerprint(encoded(hills(300, 169, 8), "jpg"))))
                .isLessThan(0.9);
    }

    @Test
    void tellsABlackLogoFromAnotherBlackLogo() {
        assertThat(fingerprint(encoded(logo(20, 30), "png")).likeness(fingerprint(encoded(logo(5, 140), "png"))))
                .isLessThan(0.9);
    }

    @Test
    void believesNoNameButTheFirstBytes() {
        byte[] page = "<html>not found</html>".getBytes(StandardCharsets.UTF_8);

        assertThat(Picture.of(page)).isEqualTo(new Picture.None("it is no JPEG, PNG or WebP"));
        assertThat(Picture.of(new byte[0])).isInstanceOf(Picture.None.class);
    }

    @Test
    void takesAHalfImageForNone() {
        byte[] whole = encoded(hills(300, 169, 3), "png");

        assertThat(Picture.of(Arrays.copyOf(whole, 60))).isInstanceOf(Picture.None.class);
    }

    @Test
    void doesNotUnfoldABillionPixels() {
        assertThat(Picture.of(pngThatSaysItIs(40_000, 40_000))).isEqualTo(new Picture.Image(Fingerprint.NONE));
    }

    @Test
    void comparesNoWebpButTakesItForAnImage() {
        byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Picture.of(webp)).isEqualTo(new Picture.Image(Fingerprint.NONE));
        assertThat(Fingerprint.NONE.likeness(Fingerprint.NONE)).isZero();
    }

    @Test
    void isWrittenAndReadBack() {
        Fingerprint fingerprint = fingerprint(encoded(hills(300, 169, 3), "jpg"));

        assertThat(Fingerprint.parse(fingerprint.text())).contains(fingerprint);
        assertThat(Fingerprint.parse("")).contains(Fingerprint.NONE);
        assertThat(Fingerprint.parse(null)).isEmpty();
    }

    private static Fingerprint fingerprint(byte[] image) {
        return ((Picture.Image) Picture.of(image)).fingerprint();
    }

    private static BufferedImage hills(int width, int height, int steepness) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double across = (double) x / width;
                double down = (double) y / height;
                double light =
                        0.5 + 0.25 * Math.sin(across * steepness * 2) + 0.25 * Math.cos(down * steepness * 3 + across);
                image.setRGB(x, y, Color.HSBtoRGB((float) across, 0.4f, (float) light));
            }
        }
        return image;
    }

    private static BufferedImage logo(int top, int left) {
        BufferedImage image = new BufferedImage(200, 80, BufferedImage.TYPE_INT_ARGB);
        for (int y = top; y < top + 40; y++) {
            for (int x = left; x < left + 50; x++) {
                image.setRGB(x, y, 0xFF000000);
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pngThatSaysItIs(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 checksum = new CRC32();
        checksum.update(header.array());
        return ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header.array())
                .putInt((int) checksum.getValue())
                .array();
    }
}
