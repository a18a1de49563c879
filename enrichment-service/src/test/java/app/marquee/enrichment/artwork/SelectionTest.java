package app.marquee.enrichment.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.media.ArtworkType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Slot FANART = new Slot(7, ArtworkType.FANART);
    private static final Fingerprint SUNSET = new Fingerprint(0x0F0F_3333_5555_00FFL);
    private static final Fingerprint SUNSET_AGAIN = new Fingerprint(0x0F0F_3333_5555_00F0L);
    private static final Fingerprint HARBOUR = new Fingerprint(0x7171_0C0C_1E1E_FF00L);

    @Test
    void takesTheBestUpToTheMost() {
        List<Choosable> all = List.of(fanart(1, 1280, null), fanart(2, 3840, null), fanart(3, 1920, null));

        assertThat(ids(Selection.choose(all, rules(0, 2, 0)))).containsExactly(2L, 3L);
    }

    @Test
    void choosesTheSameWhateverTheOrderTheyComeIn() {
        Choosable one = fanart(1, 1920, null);
        Choosable other = fanart(2, 1920, null);

        assertThat(Selection.choose(List.of(one, other), rules(0, 1, 0)))
                .isEqualTo(Selection.choose(List.of(other, one), rules(0, 1, 0)));
    }

    @Test
    void leavesOutWhatLooksLikeABetterOne() {
        List<Choosable> all = List.of(fanart(1, 3840, SUNSET), fanart(2, 1920, SUNSET_AGAIN), fanart(3, 1280, HARBOUR));

        assertThat(ids(Selection.choose(all, rules(0, 2, 0)))).containsExactly(1L, 3L);
    }

    @Test
    void takesWhatNobodyLookedAtForUnlikeAllOthers() {
        List<Choosable> all = List.of(fanart(1, 3840, SUNSET), fanart(2, 1920, null));

        List<Choosable> chosen = Selection.choose(all, rules(0, 2, 0));

        assertThat(ids(chosen)).containsExactly(1L, 2L);
        assertThat(ids(Selection.uncompared(chosen))).containsExactly(2L);
    }

    @Test
    void comparesNothingWhereOneIsChosen() {
        List<Choosable> all = List.of(fanart(1, 3840, null), fanart(2, 1920, null));

        assertThat(Selection.uncompared(Selection.choose(all, rules(0, 1, 0)))).isEmpty();
    }

    @Test
    void takesTooSmallOnesOnlyUntilThereAreEnough() {
        List<Choosable> all = List.of(fanart(1, 640, null), fanart(2, 800, null));

        assertThat(ids(Selection.choose(all, rules(1, 3, 1280)))).containsExactly(2L);
        assertThat(Selection.choose(all, rules(0, 3, 1280))).isEmpty();
    }

    @Test
    void neverTakesWhatIsUnusable() {
        Choosable rejected = new Choosable(1L, FANART, candidate(1, 3840), true, true, null);

        assertThat(Selection.choose(List.of(rejected), rules(1, 3, 0))).isEmpty();
    }

    private static SelectionRules rules(int least, int most, int minWidth) {
        return new SelectionRules(least, most, minWidth, 0, "en", 0.3, 0.4, 0.2, 0.1, 0.9, List.of("tmdb"));
    }

    private static Choosable fanart(long id, int width, @Nullable Fingerprint fingerprint) {
        return new Choosable(id, FANART, candidate(id, width), false, false, fingerprint);
    }

    private static Candidate candidate(long id, int width) {
        return new Candidate(
                ArtworkType.FANART, "tmdb", "https://images.example/" + id + ".jpg", width, width * 9 / 16, null, 5, 5);
    }

    private static List<Long> ids(List<Choosable> chosen) {
        return chosen.stream().map(Choosable::id).toList();
    }
}
