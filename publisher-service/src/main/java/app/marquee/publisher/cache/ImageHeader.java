package app.marquee.publisher.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes of an image say; its pixels are never decoded. */
record ImageHeader(ImageFormat format, int width, int height) {
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;

    /** Empty for what is no complete JPEG, PNG or WebP. */
    static Optional<ImageHeader> of(byte[] image) {
        ByteBuffer bytes = ByteBuffer.wrap(image);
        try {
            if (image.length > 24 && bytes.getLong(0) == PNG_SIGNATURE) {
                return png(image, bytes);
            }
            if (image.length > 4 && (bytes.getShort(0) & 0xFFFF) == 0xFFD8) {
                return jpeg(bytes);
            }
            if (image.length > 30
                    && ascii(image, 0, 4).equals("RIFF")
                    && ascii(image, 8, 4).equals("WEBP")) {
                return webp(image, bytes.order(ByteOrder.LITTLE_ENDIAN));
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException cutOff) {
            return Optional.empty();
        }
    }

    long pixels() {
        return (long) width * height;
    }

    private static Optional<ImageHeader> png(byte[] image, ByteBuffer bytes) {
        boolean ends = ascii(image, image.length - 8, 4).equals("IEND");
        return ends ? sized(ImageFormat.PNG, bytes.getInt(16), bytes.getInt(20)) : Optional.empty();
    }

    private static Optional<ImageHeader> jpeg(ByteBuffer bytes) {
        if (!endsAsJpeg(bytes)) {
            return Optional.empty();
        }
        int at = 2;
        while (true) {
            if ((bytes.get(at) & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            int marker = bytes.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                at += 2;
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return sized(ImageFormat.JPEG, bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF);
            } else {
                at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
            }
        }
    }

    /** Some cameras and editors leave bytes behind the end marker. */
    private static boolean endsAsJpeg(ByteBuffer bytes) {
        for (int at = bytes.limit() - 2; at >= Math.max(2, bytes.limit() - (64 << 10)); at--) {
            if ((bytes.getShort(at) & 0xFFFF) == 0xFFD9) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ImageHeader> webp(byte[] image, ByteBuffer bytes) {
        if ((bytes.getInt(4) & 0xFFFFFFFFL) + 8 > image.length) {
            return Optional.empty();
        }
        return switch (ascii(image, 12, 4)) {
            case "VP8 " -> sized(ImageFormat.WEBP, bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
            case "VP8L" -> {
                int packed = bytes.getInt(21);
                yield sized(ImageFormat.WEBP, (packed & 0x3FFF) + 1, ((packed >>> 14) & 0x3FFF) + 1);
            }
            case "VP8X" ->
                sized(ImageFormat.WEBP, (bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8 & 0xFFFFFF) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<ImageHeader> sized(ImageFormat format, int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new ImageHeader(format, width, height)) : Optional.empty();
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.US_ASCII);
    }
}
