package app.marquee.endtoend.bench;

import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.Origin;
import app.marquee.model.media.StreamDetails;
import app.marquee.model.media.TitleCandidate;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.catalogue.SyntheticLibrary;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What scanner-service says of a synthetic library's files, without the files. */
final class IdentifiedFiles {
    static final long MOVIES = 1;
    static final long SERIES = 2;
    private static final long EPISODES_FROM = 1_000_000;

    private IdentifiedFiles() {}

    /** Movies and episodes in turn, as two libraries' scans bring them. */
    static List<MediaIdentified> of(SyntheticLibrary library) {
        List<MediaIdentified> movies =
                library.movieFacts().stream().map(IdentifiedFiles::movie).toList();
        List<MediaIdentified> episodes = library.seriesFacts().stream()
                .flatMap(IdentifiedFiles::episodes)
                .toList();
        double each = movies.isEmpty() ? 0 : (double) episodes.size() / movies.size();
        return LongStream.range(0, Math.max(1, movies.size()))
                .boxed()
                .flatMap(i -> Stream.concat(
                        movies.stream().skip(i).limit(1),
                        episodes
                                .subList(
                                        movies.isEmpty() ? 0 : (int) Math.round(i * each),
                                        movies.isEmpty() ? episodes.size() : (int) Math.round((i + 1) * each))
                                .stream()))
                .toList();
    }

    static MediaIdentified movie(MovieFacts movie) {
        String folder = movie.title() + " (" + movie.year() + ")";
        return said(
                new FileReference(movie.id(), MOVIES, folder + "/" + folder + ".mkv", 1),
                MediaKind.MOVIE,
                folder,
                movie.title(),
                movie.year(),
                Numbering.NONE,
                movie.minutes());
    }

    private static Stream<MediaIdentified> episodes(SeriesFacts series) {
        return series.seasons().stream()
                .flatMap(season ->
                        season.episodes().stream().map(episode -> episode(series, season.number(), episode.number())));
    }

    private static MediaIdentified episode(SeriesFacts series, int season, int number) {
        String folder = series.title() + " (" + series.year() + ")";
        String path = "%s/Season %02d/%s S%02dE%02d.mkv".formatted(folder, season, series.title(), season, number);
        return said(
                new FileReference(EPISODES_FROM + series.id() * 10_000L + season * 100L + number, SERIES, path, 1),
                MediaKind.EPISODE,
                folder,
                series.title(),
                series.year(),
                Numbering.of(season, number),
                series.minutes());
    }

    private static MediaIdentified said(
            FileReference file,
            MediaKind kind,
            String folder,
            String title,
            int year,
            Numbering numbering,
            int minutes) {
        StreamDetails streams = new StreamDetails(
                new StreamDetails.Video("h264", 1920, 1080, 1.778, minutes * 60, null),
                List.of(new StreamDetails.Audio("eac3", 6, "eng")),
                List.of(new StreamDetails.Subtitle("eng")));
        return new MediaIdentified(
                file,
                kind,
                folder,
                List.of(
                        new TitleCandidate(title, TitleCandidate.Source.FILE_NAME),
                        new TitleCandidate(title, TitleCandidate.Source.PARENT_FOLDER)),
                year,
                null,
                numbering,
                ExternalIds.NONE,
                null,
                null,
                streams,
                List.of(),
                Origin.SCAN,
                true);
    }
}
