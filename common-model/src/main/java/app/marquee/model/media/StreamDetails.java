package app.marquee.model.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ffprobe sees in a file. */
public record StreamDetails(@Nullable Video video, List<Audio> audio, List<Subtitle> subtitles) {
    public static final StreamDetails NONE = new StreamDetails(null, List.of(), List.of());

    public StreamDetails {
        audio = Lists.copyOf(audio);
        subtitles = Lists.copyOf(subtitles);
    }

    /**
     * @param aspect   display aspect ratio, for example 1.778
     * @param duration of the file, in seconds
     * @param hdr      {@code hdr10}, {@code hdr10plus}, {@code hlg}, {@code dolbyvision}; null for standard range
     */
    public record Video(
            String codec,
            int width,
            int height,
            @Nullable Double aspect,
            @Nullable Integer duration,
            @Nullable String hdr) {}

    /** @param language ISO 639-2, for example {@code eng}; null when the file does not say */
    public record Audio(
            String codec, int channels, @Nullable String language) {}

    /** @param language ISO 639-2; null when the file does not say */
    public record Subtitle(@Nullable String language) {}
}
