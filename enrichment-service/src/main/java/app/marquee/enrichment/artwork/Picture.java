package app.marquee.enrichment.artwork;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What the bytes an image host sent turn out to be. */
sealed interface Picture {
    /** An image, with what it looks like; {@link Fingerprint#NONE} when it is too large to be decoded, or WebP. */
    record Image(Fingerprint fingerprint) implements Picture {}

    /** @param why in words a person can read */
    record None(String why) implements Picture {}

    /** An image of more pixels is not decoded: a few bytes of PNG can hold a billion. */
    long MOST_PIXELS = 12_000_000;

    double GROUND = 128;

    static Picture of(byte[] bytes) {
        Optional<String> format = format(bytes);
        if (format.isEmpty()) {
            return new None("it is no JPEG, PNG or WebP");
        }
        if (format.get().equals("webp")) {
            return new Image(Fingerprint.NONE);
        }
        try {
            return decoded(bytes, format.get());
        } catch (IOException | RuntimeException e) { // the decoders throw whatever comes to their mind
            return new None("it cannot be decoded: " + e.getMessage());
        }
    }

    private static Picture decoded(byte[] bytes, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return new Image(Fingerprint.NONE);
            }
            ImageReadParam sampled = reader.getDefaultReadParam();
            int step = Math.max(1, Math.min(width, height) / (2 * Fingerprint.SIDE));
            sampled.setSourceSubsampling(step, step, 0, 0);
            return new Image(Fingerprint.of(grey(reader.read(0, sampled))));
        } finally {
            reader.dispose();
        }
    }

    /** The mean of each of the cells the image is cut into, before a grey ground, so that black and white logos both show. */
    private static double[][] grey(BufferedImage image) {
        int side = Fingerprint.SIDE;
        double[][] grey = new double[side][side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                grey[row][column] = mean(
                        image,
                        column * image.getWidth() / side,
                        row * image.getHeight() / side,
                        Math.max(1, image.getWidth() / side),
                        Math.max(1, image.getHeight() / side));
            }
        }
        return grey;
    }

    private static double mean(BufferedImage image, int left, int top, int width, int height) {
        double sum = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                int pixel = image.getRGB(x, y);
                double light = 0.299 * (pixel >> 16 & 0xFF) + 0.587 * (pixel >> 8 & 0xFF) + 0.114 * (pixel & 0xFF);
                double opaque = (pixel >>> 24) / 255.0;
                sum += light * opaque + GROUND * (1 - opaque);
            }
        }
        return sum / ((double) width * height);
    }

    /** jpeg, png or webp, as the first bytes say; empty for what is none of them. */
    static Optional<String> format(byte[] bytes) {
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("jpeg");
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of("png");
        }
        return starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')
                ? Optional.of("webp")
                : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int at, int... magic) {
        if (bytes.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[at + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
