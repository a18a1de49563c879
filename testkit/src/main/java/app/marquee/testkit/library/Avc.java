package app.marquee.testkit.library;

import java.nio.ByteBuffer;

/** The least H.264 a decoder accepts: one grey key frame, baseline profile, level 4. */
final class Avc {
    private static final int BASELINE = 66;
    private static final int LEVEL = 40;

    private final int width;
    private final int height;

    Avc(int width, int height) {
        if (width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("width and height must be even, not " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
    }

    /** What a container keeps beside the stream: one sequence and one picture parameter set. */
    byte[] configuration() {
        byte[] sequence = sequence();
        byte[] picture = picture();
        return ByteBuffer.allocate(11 + sequence.length + picture.length)
                .put(new byte[] {1, BASELINE, (byte) 0xc0, LEVEL, (byte) 0xff, (byte) 0xe1})
                .putShort((short) sequence.length)
                .put(sequence)
                .put((byte) 1)
                .putShort((short) picture.length)
                .put(picture)
                .array();
    }

    /** The frame, its length in front of it. One byte for each 16 x 16 pixels. */
    byte[] frame() {
        Bits slice = new Bits().bits(0x65, 8);
        slice.number(0)
                .number(7)
                .number(0)
                .bits(0, 4)
                .number(0)
                .bits(0, 2)
                .number(0)
                .number(1);
        for (int i = 0; i < across() * down(); i++) {
            // 16x16 predicted from the mean of nothing (grey), no chroma, same quality, no coefficients
            slice.bits(0b0010_0111, 8);
        }
        byte[] unit = slice.unit();
        return ByteBuffer.allocate(4 + unit.length)
                .putInt(unit.length)
                .put(unit)
                .array();
    }

    private byte[] sequence() {
        Bits bits = new Bits().bits(0x67, 8).bits(BASELINE, 8).bits(0xc0, 8).bits(LEVEL, 8);
        bits.number(0).number(0).number(2).number(0).bits(0, 1);
        bits.number(across() - 1).number(down() - 1).bits(0b11, 2);
        int right = (across() * 16 - width) / 2;
        int bottom = (down() * 16 - height) / 2;
        if (right + bottom == 0) {
            bits.bits(0, 1);
        } else {
            bits.bits(1, 1).number(0).number(right).number(0).number(bottom);
        }
        return bits.bits(0, 1).unit();
    }

    private static byte[] picture() {
        Bits bits = new Bits()
                .bits(0x68, 8)
                .number(0)
                .number(0)
                .bits(0, 2)
                .number(0)
                .number(0)
                .number(0);
        return bits.bits(0, 3).number(0).number(0).number(0).bits(0b100, 3).unit();
    }

    private int across() {
        return (width + 15) / 16;
    }

    private int down() {
        return (height + 15) / 16;
    }
}
