package app.marquee.testkit.tmdb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/** Makes an image an exact number of bytes long, by comments no decoder minds: JPEG COM segments, one PNG tEXt chunk. */
final class Padding {
    private static final int LARGEST_SEGMENT = 65_000;
    private static final int JPEG_HEAD = 2;
    private static final int PNG_END = 12;

    private Padding() {}

    /** An image that is longer already is only marked, and so a little longer than wanted. */
    static byte[] to(int length, byte[] image, String mark) {
        byte[] start = mark.getBytes(StandardCharsets.UTF_8);
        boolean png = (image[0] & 0xff) == 0x89;
        int overhead = png ? 12 + 8 : 4;
        int missing = Math.max(start.length + overhead, length - image.length);
        return png ? png(image, start, missing) : jpeg(image, start, missing);
    }

    private static byte[] jpeg(byte[] image, byte[] mark, int missing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(image.length + missing);
        out.write(image, 0, JPEG_HEAD);
        byte[] text = mark;
        int left = missing;
        while (left > 0) {
            // never leave a rest that is too short for a segment of its own
            int segment = left <= LARGEST_SEGMENT ? left : Math.min(LARGEST_SEGMENT, left - 8);
            int payload = segment - 4;
            out.write(0xff);
            out.write(0xfe);
            out.write((payload + 2) >> 8);
            out.write(payload + 2);
            out.writeBytes(filled(payload, text, left));
            left -= segment;
            text = new byte[0];
        }
        out.write(image, JPEG_HEAD, image.length - JPEG_HEAD);
        return out.toByteArray();
    }

    private static byte[] png(byte[] image, byte[] mark, int missing) {
        byte[] keyword = "Comment\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] type = "tEXt".getBytes(StandardCharsets.ISO_8859_1);
        byte[] text = filled(missing - 12 - keyword.length, mark, missing);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(keyword);
        sum.update(text);
        ByteBuffer out = ByteBuffer.allocate(image.length + missing);
        out.put(image, 0, image.length - PNG_END);
        out.putInt(keyword.length + text.length)
                .put(type)
                .put(keyword)
                .put(text)
                .putInt((int) sum.getValue());
        out.put(image, image.length - PNG_END, PNG_END);
        return out.array();
    }

    /** The mark, then letters that do not compress to nothing; the same for the same mark. */
    private static byte[] filled(int length, byte[] mark, int salt) {
        byte[] text = new byte[length];
        new Random(Arrays.hashCode(mark) * 31L + salt).nextBytes(text);
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('A' + (text[i] & 0x1f));
        }
        System.arraycopy(mark, 0, text, 0, Math.min(mark.length, length));
        return text;
    }
}
