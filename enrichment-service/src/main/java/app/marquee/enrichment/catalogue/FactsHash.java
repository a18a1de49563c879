package app.marquee.enrichment.catalogue;

import app.marquee.model.MessageJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells two answers apart by what was read from them: the order of members and what nobody reads do not count. */
final class FactsHash {
    private FactsHash() {}

    static String of(Object facts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(MessageJson.mapper().writeValueAsBytes(facts)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
