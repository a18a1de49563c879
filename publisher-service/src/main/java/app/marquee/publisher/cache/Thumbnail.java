package app.marquee.publisher.cache;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A small picture of an image.
 *
 * @param format JPEG; PNG where the image is transparent, and WebP as it is where it cannot be made smaller
 */
record Thumbnail(
        ImageFormat format,
        @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {
    /** Pixels of its longer side, at most. */
    static final int SIDE = 300;

    private static final int LARGEST_WEBP = 1 << 20;

    /** Empty for what is no image that can be shown. Only as many pixels are decoded as are needed. */
    static Optional<Thumbnail> of(byte[] image, long mostPixels) {
        Optional<ImageHeader> header = ImageHeader.of(image).filter(each -> each.pixels() <= mostPixels);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (header.get().format() == ImageFormat.WEBP) {
            return image.length > LARGEST_WEBP ? Optional.empty() : Optional.of(new Thumbnail(ImageFormat.WEBP, image));
        }
        try {
            return Optional.of(written(small(read(image, header.get()))));
        } catch (IOException | RuntimeException e) { // the decoders throw whatever comes to their mind
            return Optional.empty();
        }
    }

    private static BufferedImage read(byte[] image, ImageHeader header) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(header.format() == ImageFormat.PNG ? "png" : "jpeg")
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            reader.setInput(in, true, true);
            ImageReadParam sampled = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * SIDE));
            sampled.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, sampled);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean transparent = image.getColorModel().hasAlpha();
        var small = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static Thumbnail written(BufferedImage small) throws IOException {
        ImageFormat format = small.getColorModel().hasAlpha() ? ImageFormat.PNG : ImageFormat.JPEG;
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(small, format == ImageFormat.PNG ? "png" : "jpeg", bytes);
        return new Thumbnail(format, bytes.toByteArray());
    }
}
