package app.marquee.enrichment.identity;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people decided about titles elsewhere or before, taken as if they decided it now, also for files that are yet to come.
 * Runs in the caller's transaction; false where it was known.
 */
@Component
public class DecidedTitles {
    private final QuestionRepository questions;
    private final Questions asking;
    private final IdentityViewRepository identities;

    DecidedTitles(QuestionRepository questions, Questions asking, IdentityViewRepository identities) {
        this.questions = questions;
        this.asking = asking;
        this.identities = identities;
    }

    public boolean match(Asked asked, int tmdbId, @Nullable String title, List<Integer> refused, String person) {
        Question question = questions.join(draft(asked));
        if (question.byPerson() && Integer.valueOf(tmdbId).equals(question.tmdbId())) {
            return false;
        }
        asking.settleByPerson(question, tmdbId, title, person);
        refused.stream().filter(each -> each != tmdbId).forEach(each -> questions.refused(question.id(), each));
        return true;
    }

    public boolean dismiss(Asked asked) {
        Question question = questions.join(draft(asked));
        return switch (question.state()) {
            case DISMISSED -> false;
            case OPEN, UNMATCHED -> {
                questions.dismissed(question.id());
                yield true;
            }
            case ANSWERED ->
                throw ApiProblem.conflict(
                        "'" + question.title() + "' is answered here: question " + question.id(),
                        "leave the line out, or refresh the question first");
        };
    }

    public boolean alias(
            MediaKind kind,
            int tmdbId,
            String title,
            @Nullable Integer year,
            String spelled,
            @Nullable Integer ofYear,
            @Nullable String ofCountry) {
        long identity = identities.ensure(kind, tmdbId, title, year);
        return !identities.leads(identity, spelled, ofYear, ofCountry)
                && identities.addAlias(identity, spelled, ofYear, ofCountry);
    }

    private static Question.Draft draft(Asked asked) {
        return new Question.Draft(
                asked.kind,
                asked.titles,
                asked.year,
                asked.country,
                new ExternalIds(null, asked.imdb, asked.tvdb),
                false,
                asked.language);
    }

    /** What files ask; the same makes the same question. */
    public record Asked(
            MediaKind kind,
            List<String> titles,
            @Nullable Integer year,
            @Nullable String country,
            @Nullable String imdb,
            @Nullable Integer tvdb,
            String language) {
        public Asked {
            titles = List.copyOf(titles);
        }
    }
}
