package app.marquee.enrichment.identity;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Suggestion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Which title is this?", asked once for all files that need the same answer.
 *
 * @param kind   movie or series
 * @param title  as the first file has it; {@code titles} are all it may be, best first
 * @param ids    of IMDb or TheTVDB, when files have them
 * @param tmdbId the answer
 * @param answeredBy {@code alias}, {@code identity}, {@code id}, {@code search} or {@code person:} and a name
 * @param reason  why it was answered so, or why it was not, in words a person can read
 */
public record Question(
        long id,
        MediaKind kind,
        String title,
        List<String> titles,
        @Nullable Integer year,
        @Nullable String country,
        ExternalIds ids,
        boolean demo,
        String language,
        State state,
        @Nullable Instant askedAt,
        @Nullable Integer askedLevel,
        @Nullable Integer tmdbId,
        @Nullable String answeredBy,
        List<Suggestion> suggestions,
        @Nullable String reason) {
    Sought sought(Clues clues) {
        return new Sought(kind, titles, year, country, language, clues);
    }

    boolean byPerson() {
        return answeredBy != null && answeredBy.startsWith("person:");
    }

    public enum State {
        OPEN,
        ANSWERED,
        /** Given to a person. */
        UNMATCHED,
        /** A person does not want to be asked. */
        DISMISSED
    }

    /** What a question is about, before it has a row. */
    record Draft(
            MediaKind kind,
            List<String> titles,
            @Nullable Integer year,
            @Nullable String country,
            ExternalIds ids,
            boolean demo,
            String language) {
        String title() {
            return titles.getFirst();
        }

        String normalized() {
            return TitleForm.of(title());
        }

        /** Files whose questions have the same key need the same answer. */
        String key() {
            return String.join(
                    "|",
                    kind.name(),
                    Spelling.key(title()),
                    String.valueOf(year),
                    String.valueOf(country),
                    String.valueOf(ids.imdb()),
                    String.valueOf(ids.tvdb()),
                    demo ? "demo" : "real");
        }
    }
}
