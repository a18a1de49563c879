package app.marquee.publisher.cache;

/**
 * Bytes in the cache.
 *
 * @param sha256    of the bytes, lower-case hexadecimal: their name
 * @param extension of the file, without dot, for example {@code jpg}
 */
public record CachedAsset(String sha256, String extension) {
    /** Stands for bytes nobody has yet, when only names matter. */
    public static CachedAsset notFetched(String extension) {
        return new CachedAsset("0".repeat(64), extension);
    }
}
