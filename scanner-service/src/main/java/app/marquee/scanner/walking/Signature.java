package app.marquee.scanner.walking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what a directory lists: its own time, then {@code name:mtime:size} of each entry in the order of their
 * names, joined by {@code |}. The directory's own time covers files that were replaced by others of the same size and time.
 */
public final class Signature {
    private static final HexFormat HEX = HexFormat.of();

    private Signature() {}

    /** Of the directory alone: a child directory counts by its name. */
    public static byte[] ofListing(DirectoryListing listing) {
        return of(listing, null);
    }

    /** Of everything below: a child directory counts by its name and its own such signature. */
    static byte[] ofTree(DirectoryListing listing, Map<String, byte[]> children) {
        return of(listing, children);
    }

    private static byte[] of(DirectoryListing listing, @Nullable Map<String, byte[]> children) {
        StringBuilder text = new StringBuilder(64 + listing.entries().size() * 64);
        append(text, listing.modifiedAt());
        for (Entry entry : listing.entries()) {
            text.append('|').append(entry.name()).append(':');
            if (!entry.directory()) {
                append(text, entry.modifiedAt());
                text.append(':').append(entry.size());
            } else if (children != null) {
                byte[] child = children.get(entry.name());
                text.append(child == null ? "?" : HEX.formatHex(child));
            }
        }
        listing.problems().forEach(problem -> text.append('|').append(problem));
        return sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, Instant time) {
        text.append(time.getEpochSecond()).append('.').append(time.getNano());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
