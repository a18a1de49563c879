package app.marquee.enrichment.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleFinderTest {
    private static final List<TitleHit> MEN_OF_STEEL = List.of(
            hit(334166, "Man of Steel", 1967, 1),
            hit(49521, "Man of Steel", 2013, 15243),
            hit(685611, "Stalin: Man of Steel", 2003, 0),
            hit(1097217, "The Man of Steel", 2022, 0));
    private static final List<TitleHit> DUNES = List.of(hit(438631, "Dune", 2021, 13000), hit(841, "Dune", 1984, 3000));
    private static final List<TitleHit> DALLASES =
            List.of(hit(1556, "Dallas", 1978, 300), hit(44012, "Dallas", 2012, 200));

    private final TitleFinder finder =
            new TitleFinder(new MatchingSettings(0.85, 0.1, Duration.ofDays(90), Duration.ofHours(6)));

    @Test
    void takesTheTitleOfTheYear() {
        assertThat(taken("Man of Steel", 2013, MEN_OF_STEEL)).isEqualTo(49521);
        assertThat(taken("Dune", 1984, DUNES)).isEqualTo(841);
        assertThat(taken("Dune", 2021, DUNES)).isEqualTo(438631);
        assertThat(taken("Dallas", 2012, DALLASES)).isEqualTo(44012);
        assertThat(taken("Dallas", 1978, DALLASES)).isEqualTo(1556);
        assertThat(taken(
                        "The Thing",
                        1982,
                        List.of(hit(60935, "The Thing", 2011, 3000), hit(1091, "The Thing", 1982, 6000))))
                .isEqualTo(1091);
    }

    @Test
    void doesNotGuessWithoutAYearAmongNearEquals() {
        assertThat(taken("Dune", null, DUNES)).isZero();
        assertThat(taken("Dallas", null, DALLASES)).isZero();
    }

    @Test
    void doesNotGuessAmongTwoOfOneTitleAndYear() {
        List<TitleHit> equallyKnown = List.of(hit(329865, "Arrival", 2016, 0), hit(472349, "Arrival", 2016, 0));

        Finding finding = find("Arrival", 2016, null, equallyKnown);

        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Unclear.class,
                        unclear -> assertThat(unclear.suggestions()).hasSize(2));
    }

    @Test
    void takesTheOneEverybodyKnowsOverANamesakeOfItsYearThatHardlyAnybodyDoes() {
        assertThat(taken(
                        "Arrival", 2016, List.of(hit(329865, "Arrival", 2016, 18000), hit(472349, "Arrival", 2016, 3))))
                .isEqualTo(329865);
    }

    @Test
    void takesTheOnlyOneWithoutAYear() {
        assertThat(taken("Breaking Bad", null, List.of(hit(1396, "Breaking Bad", 2008, 12000))))
                .isEqualTo(1396);
    }

    @Test
    void toleratesAYearAtTheTurn() {
        assertThat(taken("Paddington", 2015, List.of(hit(116149, "Paddington", 2014, 5000))))
                .isEqualTo(116149);
    }

    @Test
    void doesNotTakeAnotherTitleThatLooksAlike() {
        assertThat(taken("Alien", 1986, List.of(hit(679, "Aliens", 1986, 9000))))
                .isZero();
        assertThat(taken("Rocky II", 1976, List.of(hit(1366, "Rocky", 1976, 7000))))
                .isZero();
    }

    @Test
    void doesNotTakeATitleOfAnotherTime() {
        assertThat(taken("Man of Steel", 1990, List.of(hit(49521, "Man of Steel", 2013, 15243))))
                .isZero();
    }

    @Test
    void knowsTheOriginalTitle() {
        TitleHit hit = new TitleHit(129, "Spirited Away", "千と千尋の神隠し", 2001, List.of("JP"), 15000, null);

        assertThat(taken("千と千尋の神隠し", 2001, List.of(hit))).isEqualTo(129);
    }

    @Test
    void tellsCountriesApart() {
        List<TitleHit> offices = List.of(
                new TitleHit(2316, "The Office", "The Office", 2005, List.of("US"), 4000, null),
                new TitleHit(2996, "The Office", "The Office", 2001, List.of("GB"), 700, null));

        assertThat(find("The Office", null, "US", offices))
                .isInstanceOfSatisfying(
                        Finding.Taken.class,
                        sure -> assertThat(sure.hit().tmdbId()).isEqualTo(2316));
    }

    @Test
    void saysWhyItIsUnclear() {
        assertThat(find("Nothing", null, null, List.of()))
                .isEqualTo(new Finding.Unclear(List.of(), "the search found nothing"));
    }

    private int taken(String title, Integer year, List<TitleHit> hits) {
        return switch (find(title, year, null, hits)) {
            case Finding.Taken taken -> taken.hit().tmdbId();
            case Finding.Unclear unclear -> 0;
        };
    }

    private Finding find(String title, Integer year, String country, List<TitleHit> hits) {
        MetadataProvider provider = new MetadataProvider() {
            @Override
            public String name() {
                return "tmdb";
            }

            @Override
            public List<TitleHit> search(MediaKind kind, String asked, Integer released, String language) {
                return hits;
            }
        };
        Sought sought = new Sought(MediaKind.MOVIE, List.of(title), year, country, "en", Clues.NONE);
        return finder.find(provider, sought, ExternalIds.NONE);
    }

    private static TitleHit hit(int id, String title, int year, int votes) {
        return new TitleHit(id, title, title, year, List.of(), votes, null);
    }
}
