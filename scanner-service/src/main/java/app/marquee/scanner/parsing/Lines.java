package app.marquee.scanner.parsing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of any length in constant memory; of a line that is too long only the beginning is kept. */
final class Lines implements Closeable {
    private static final int KEPT = ParsedLine.LONGEST * 4;

    private final InputStream in;
    private final byte[] line = new byte[KEPT];

    Lines(InputStream in) {
        this.in = in;
    }

    /** @param problem why the line is no path; null when it may be one */
    record Line(String text, @Nullable String problem) {}

    @Nullable
    Line next() throws IOException {
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (length < KEPT) {
                line[length] = (byte) next;
            }
            length++;
            next = in.read();
        }
        int kept = Math.min(length, KEPT);
        if (kept > 0 && kept == length && line[kept - 1] == '\r') {
            kept--;
        }
        return decoded(kept, length > KEPT);
    }

    private Line decoded(int kept, boolean cut) {
        if (cut) {
            return new Line(
                    new String(line, 0, kept, StandardCharsets.UTF_8),
                    "longer than any path: more than " + KEPT + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line, 0, kept))
                    .toString();
            return new Line(text, null);
        } catch (CharacterCodingException e) {
            return new Line(new String(line, 0, kept, StandardCharsets.UTF_8), "not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
