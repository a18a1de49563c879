package app.marquee.model.media;

/**
 * @param source for example {@code themoviedb}
 * @param value  0 to {@code max}
 */
public record Rating(String source, double value, int max, int votes) {}
