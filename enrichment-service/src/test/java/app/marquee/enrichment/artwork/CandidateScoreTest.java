package app.marquee.enrichment.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.media.ArtworkType;
import org.junit.jupiter.api.Test;

class CandidateScoreTest {
    @Test
    void weighsWidthVotesLanguageAndProvider() {
        Candidate poster = poster(2000, "en", 10, 1_000_000);

        assertThat(CandidateScore.of(poster, SelectionRules.DEFAULT)).isCloseTo(100, within(0.01));
    }

    @Test
    void believesManyVotesMoreThanOne() {
        assertThat(CandidateScore.of(poster(2000, "en", 5.5, 30), SelectionRules.DEFAULT))
                .isGreaterThan(CandidateScore.of(poster(2000, "en", 5.4, 30), SelectionRules.DEFAULT));
        assertThat(CandidateScore.of(poster(2000, "en", 8, 100), SelectionRules.DEFAULT))
                .isGreaterThan(CandidateScore.of(poster(2000, "en", 10, 1), SelectionRules.DEFAULT));
    }

    @Test
    void prefersTheWishedLanguageForPostersAndNoTextForFanart() {
        assertThat(CandidateScore.of(poster(2000, "de", 5, 5), SelectionRules.DEFAULT.in("de")))
                .isGreaterThan(CandidateScore.of(poster(2000, "en", 5, 5), SelectionRules.DEFAULT.in("de")));
        Candidate textless = new Candidate(ArtworkType.FANART, "tmdb", "a", 1920, 1080, null, 5, 5);
        Candidate lettered = new Candidate(ArtworkType.FANART, "tmdb", "b", 1920, 1080, "en", 5, 5);
        assertThat(CandidateScore.of(textless, SelectionRules.DEFAULT))
                .isGreaterThan(CandidateScore.of(lettered, SelectionRules.DEFAULT));
    }

    private static Candidate poster(int width, String language, double average, int votes) {
        return new Candidate(ArtworkType.POSTER, "tmdb", "u", width, width * 3 / 2, language, average, votes);
    }
}
