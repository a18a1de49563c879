package app.marquee.publisher.nfo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The last line of every NFO of ours: a digest of all before it, by which it is known without a database. */
public final class NfoDigest {
    private static final Pattern LAST_LINE =
            Pattern.compile("<!-- marquee sha256:([0-9a-f]{64}) -->\\s*\\z", Pattern.MULTILINE);
    private static final int LONGEST_LAST_LINE = 128;

    private NfoDigest() {}

    static byte[] sign(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return (content + "<!-- marquee sha256:" + sha256(bytes, bytes.length) + " -->\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether we wrote these bytes and nobody changed them since. */
    public static boolean ours(byte[] nfo) {
        int from = Math.max(0, nfo.length - LONGEST_LAST_LINE);
        // Latin-1 keeps one character a byte, so that an index in the text is an index in the bytes.
        var end = LAST_LINE.matcher(new String(nfo, from, nfo.length - from, StandardCharsets.ISO_8859_1));
        return end.find() && sha256(nfo, from + end.start()).equals(end.group(1));
    }

    private static String sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Arrays.copyOf(bytes, length)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
