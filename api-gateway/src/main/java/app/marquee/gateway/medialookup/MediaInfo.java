package app.marquee.gateway.medialookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movie or a series, and how much of it is there. Members without a value are shown as null.
 *
 * @param isScanned           whether any file shows it
 * @param seasonCount         without the specials; of a series, as the following
 * @param episodeCount        without the specials
 * @param episodeCountScanned episodes that files show, without the specials
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MediaInfo(
        int tmdbId,
        @Nullable String imdbId,
        String title,
        @Nullable Integer year,
        @Nullable String overview,
        @Nullable String posterPath,
        @Nullable String backdropPath,
        List<String> genres,
        @Nullable String status,
        boolean isScanned,
        @Nullable Integer seasonCount,
        @Nullable Integer episodeCount,
        @Nullable Integer episodeCountScanned) {
    MediaInfo {
        genres = List.copyOf(genres);
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SeasonInfo(
            int seasonNumber,
            @Nullable String name,
            @Nullable String overview,
            @Nullable String airDate,
            @Nullable String posterPath,
            int episodeCount,
            int episodeCountScanned,
            List<EpisodeInfo> episodes) {
        SeasonInfo {
            episodes = List.copyOf(episodes);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record EpisodeInfo(
            int seasonNumber,
            int episodeNumber,
            String title,
            @Nullable String overview,
            @Nullable String airDate,
            @Nullable String stillPath,
            boolean isScanned) {}
}
