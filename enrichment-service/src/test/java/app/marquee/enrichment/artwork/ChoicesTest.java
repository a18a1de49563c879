package app.marquee.enrichment.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.media.ArtworkType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private static final Slot FANART = new Slot(7, ArtworkType.FANART);
    private static final SelectionRules ONE =
            new SelectionRules(1, 1, 0, 0, "en", 0.3, 0.4, 0.2, 0.1, 0.9, List.of("tmdb"));
    private static final SelectionRules TWO =
            new SelectionRules(1, 2, 0, 0, "en", 0.3, 0.4, 0.2, 0.1, 0.9, List.of("tmdb"));

    @Test
    void letsWhatIsOfferedCompeteWithWhatIsStored() {
        Choosable stored = new Choosable(3L, FANART, candidate("old", 1280), false, true, null);
        Choosable offered = Choosable.offered(FANART, candidate("new", 3840), false);

        Choices choices = new Choices();
        choices.add(List.of(stored, offered), ONE);

        assertThat(choices.ordinal(offered.address())).isZero();
        assertThat(choices.ofStored()).extracting(CandidateRepository.Place::id).containsExactly(3L);
        assertThat(choices.ofStored().getFirst().ordinal()).isNull();
        assertThat(choices.toCompare()).isEmpty();
    }

    @Test
    void choosesNothingThatWasRejectedBeforeItWasOfferedHere() {
        Choosable rejected = Choosable.offered(FANART, candidate("rejected", 3840), true);

        Choices choices = new Choices();
        choices.add(List.of(rejected), ONE);

        assertThat(choices.ordinal(rejected.address())).isNull();
    }

    @Test
    void namesTheItemsWhoseImagesAreToBeCompared() {
        Choices choices = new Choices();
        choices.add(
                List.of(
                        Choosable.offered(FANART, candidate("one", 3840), false),
                        Choosable.offered(FANART, candidate("other", 1920), false)),
                TWO);

        assertThat(choices.toCompare()).containsExactly(7L);
    }

    private static Candidate candidate(String name, int width) {
        return new Candidate(
                ArtworkType.FANART, "tmdb", "https://images.example/" + name, width, width * 9 / 16, null, 5, 5);
    }
}
