package app.marquee.enrichment.browsing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ended.
 *
 * @param order by what the page was sorted, as a cursor of another order leads nowhere
 * @param key   what its last item was sorted by
 */
record Cursor(String order, String key, long id) {
    private static final String BETWEEN = "|";

    String text() {
        String plain = order + BETWEEN + id + BETWEEN + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what is no cursor. */
    static Optional<Cursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", 3);
            return parts.length == 3 && parts[2].indexOf('\0') < 0
                    ? Optional.of(new Cursor(parts[0], parts[2], Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
