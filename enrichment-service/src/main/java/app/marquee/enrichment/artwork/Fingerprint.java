package app.marquee.enrichment.artwork;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an image looks like, in 64 bits: the signs of its lowest frequencies. Other sizes, other compression and slight
 * retouching change few of them.
 *
 * @param bits null for an image that cannot be compared, as its format cannot be read here
 */
record Fingerprint(@Nullable Long bits) {
    /** How many grey values a side {@link #of} wants. */
    static final int SIDE = 32;

    static final Fingerprint NONE = new Fingerprint(null);
    private static final int LOW = 8;
    private static final double[][] COSINES = cosines();

    /** @param grey {@link #SIDE} rows of as many values, 0 to 255 */
    static Fingerprint of(double[][] grey) {
        double[] frequencies = new double[LOW * LOW];
        double[][] rows = new double[SIDE][LOW];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < LOW; u++) {
                for (int x = 0; x < SIDE; x++) {
                    rows[y][u] += grey[y][x] * COSINES[u][x];
                }
            }
        }
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                for (int y = 0; y < SIDE; y++) {
                    frequencies[v * LOW + u] += rows[y][u] * COSINES[v][y];
                }
            }
        }
        double[] sorted = Arrays.copyOfRange(frequencies, 1, frequencies.length);
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long bits = 0;
        for (double frequency : frequencies) {
            bits = bits << 1 | (frequency > median ? 1 : 0);
        }
        return new Fingerprint(bits);
    }

    /** From 0 to 1; 0 when one of them cannot be compared. */
    double likeness(Fingerprint other) {
        if (bits == null || other.bits == null) {
            return 0;
        }
        return 1 - Long.bitCount(bits ^ other.bits) / 64.0;
    }

    String text() {
        return bits == null ? "" : HexFormat.of().toHexDigits(bits);
    }

    /** Empty for null: nobody looked at the image. */
    static Optional<Fingerprint> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(hex -> hex.isEmpty() ? NONE : new Fingerprint(HexFormat.fromHexDigitsToLong(hex)));
    }

    private static double[][] cosines() {
        double[][] cosines = new double[LOW][SIDE];
        for (int u = 0; u < LOW; u++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[u][x] = Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE));
            }
        }
        return cosines;
    }
}
