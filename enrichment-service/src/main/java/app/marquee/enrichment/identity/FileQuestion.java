package app.marquee.enrichment.identity;

import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Library;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.TitleCandidate;
import java.util.List;
import java.util.function.Predicate;

/** What a file asks. */
final class FileQuestion {
    private FileQuestion() {}

    static Question.Draft of(MediaIdentified file, Library library, boolean withIds) {
        List<String> titles = file.titles().stream()
                .map(TitleCandidate::title)
                .filter(Predicate.not(String::isBlank))
                .distinct()
                .toList();
        return new Question.Draft(
                rootKind(file),
                titles.isEmpty() ? List.of(nameOf(file.file().path())) : titles,
                file.year(),
                file.country(),
                withIds ? new ExternalIds(null, file.ids().imdb(), file.ids().tvdb()) : ExternalIds.NONE,
                library.demo(),
                library.language());
    }

    /** A question is about a movie or a series, never about an episode. */
    static MediaKind rootKind(MediaIdentified file) {
        return file.kind() == MediaKind.MOVIE ? MediaKind.MOVIE : MediaKind.SERIES;
    }

    private static String nameOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
