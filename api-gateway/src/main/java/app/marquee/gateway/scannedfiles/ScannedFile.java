package app.marquee.gateway.scannedfiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A media file and what it shows, flat; members without a value are shown as null.
 *
 * @param id         of the media file
 * @param sourceFile absolute
 * @param destFile   the link made of it; null where files are left in place
 * @param fileSize   bytes
 * @param mediaType  {@code Movies}, {@code TvShows}, {@code Extras} or {@code Unknown}
 * @param tmdbId     of the movie, or of the series
 * @param title      of the movie, or of the series
 * @param genres     with {@code |} between them
 * @param posterPath at TMDb
 * @param status     {@code Processing}, {@code Success}, {@code Failed} or {@code Duplicate}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ScannedFile(
        long id,
        String sourceFile,
        @Nullable String destFile,
        @Nullable Long fileSize,
        @Nullable String fileHash,
        String mediaType,
        @Nullable Integer tmdbId,
        @Nullable String imdbId,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String genres,
        @Nullable Integer seasonNumber,
        @Nullable Integer episodeNumber,
        @Nullable Integer episodeNumber2,
        @Nullable String posterPath,
        String status,
        Instant createdAt,
        @Nullable Instant updatedAt,
        int versionUpdated,
        int updateToVersion) {}
