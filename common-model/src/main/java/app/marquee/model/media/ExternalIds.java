package app.marquee.model.media;

import org.jspecify.annotations.Nullable;

/**
 * What others call it. TMDb and TheTVDB count movies, series, seasons and episodes apart, so a number means something only
 * together with a {@link MediaKind}.
 *
 * @param imdb with its letters, for example {@code tt0133093}
 */
public record ExternalIds(
        @Nullable Integer tmdb,
        @Nullable String imdb,
        @Nullable Integer tvdb) {
    public static final ExternalIds NONE = new ExternalIds(null, null, null);

    public static ExternalIds ofTmdb(int tmdb) {
        return new ExternalIds(tmdb, null, null);
    }

    /** These ids, with what they lack taken from the others. */
    public ExternalIds orElse(ExternalIds others) {
        return new ExternalIds(
                tmdb != null ? tmdb : others.tmdb,
                imdb != null ? imdb : others.imdb,
                tvdb != null ? tvdb : others.tvdb);
    }

    public boolean none() {
        return tmdb == null && imdb == null && tvdb == null;
    }
}
