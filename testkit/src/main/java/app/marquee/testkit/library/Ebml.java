package app.marquee.testkit.library;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Elements of Matroska's binary form: id, length, content. */
final class Ebml {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Ebml number(int id, long value) {
        int length = Math.max(1, (71 - Long.numberOfLeadingZeros(value)) / 8);
        byte[] all = ByteBuffer.allocate(8).putLong(value).array();
        byte[] content = new byte[length];
        System.arraycopy(all, 8 - length, content, 0, length);
        return bytes(id, content);
    }

    Ebml real(int id, double value) {
        return bytes(id, ByteBuffer.allocate(8).putDouble(value).array());
    }

    Ebml text(int id, String value) {
        return bytes(id, value.getBytes(StandardCharsets.UTF_8));
    }

    Ebml element(int id, Ebml content) {
        return bytes(id, content.out.toByteArray());
    }

    Ebml bytes(int id, byte[] content) {
        int idLength = (39 - Integer.numberOfLeadingZeros(id)) / 8;
        for (int i = idLength - 1; i >= 0; i--) {
            out.write(id >> (8 * i));
        }
        length(content.length);
        out.writeBytes(content);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private void length(int value) {
        if (value < 0x7f) {
            out.write(0x80 | value);
        } else if (value < 0x3fff) {
            out.write(0x40 | (value >> 8));
            out.write(value);
        } else {
            out.write(0x10 | (value >> 24));
            out.write(value >> 16);
            out.write(value >> 8);
            out.write(value);
        }
    }
}
