package app.marquee.publisher.cache;

/** What became of fetching the original of an image. */
public sealed interface Original {
    record InCache(CachedAsset asset) implements Original {}

    /**
     * @param passing whether another try may help
     * @param reason  in words a person can read
     */
    record Unavailable(boolean passing, String reason) implements Original {}
}
