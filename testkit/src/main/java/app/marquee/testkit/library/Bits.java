package app.marquee.testkit.library;

import java.io.ByteArrayOutputStream;

/** Bit by bit into bytes, with H.264's variable-length numbers. */
final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int current;
    private int filled;

    Bits bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            current = (current << 1) | ((value >> i) & 1);
            if (++filled == 8) {
                out.write(current);
                current = 0;
                filled = 0;
            }
        }
        return this;
    }

    /** An unsigned Exp-Golomb number; zero is also the signed zero. */
    Bits number(int value) {
        int length = 32 - Integer.numberOfLeadingZeros(value + 1);
        return bits(0, length - 1).bits(value + 1, length);
    }

    /** Ends with the stop bit and escapes what would look like a start code. */
    byte[] unit() {
        bits(1, 1);
        while (filled != 0) {
            bits(0, 1);
        }
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(out.size() + 8);
        int zeros = 0;
        for (byte each : out.toByteArray()) {
            if (zeros >= 2 && (each & 0xff) <= 3) {
                escaped.write(3);
                zeros = 0;
            }
            escaped.write(each);
            zeros = each == 0 ? zeros + 1 : 0;
        }
        return escaped.toByteArray();
    }
}
