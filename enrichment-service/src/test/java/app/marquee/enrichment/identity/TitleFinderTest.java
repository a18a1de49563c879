package app.marquee.enrichment.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.provider.FoundElsewhere;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.enrichment.provider.TitleDetails;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.enrichment.responses.Freshness;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

    @Test
    void looksCloserAtNamesakesAndTakesTheOneTheFileIsAsLongAs() {
        Clues clues = new Clues(List.of(155), Set.of(), null);
        FakeProvider provider =
                new FakeProvider(DUNES, List.of(), Map.of(438631, movie(438631, 155), 841, movie(841, 137)));

        Finding finding = finder.find(provider, sought(MediaKind.MOVIE, "Dune", clues), ExternalIds.NONE);

        assertThat(finding).isInstanceOfSatisfying(Finding.Taken.class, taken -> {
            assertThat(taken.hit().tmdbId()).isEqualTo(438631);
            assertThat(taken.candidates().getFirst().reasons()).contains("as long as the file (155 min)");
        });
        assertThat(provider.requests).isEqualTo(3);
    }

    @Test
    void takesTheSeriesThatHasTheEpisodes() {
        Clues clues = new Clues(List.of(), Set.of(new Clues.Place(9, 2)), null);
        FakeProvider provider = new FakeProvider(
                DALLASES, List.of(), Map.of(1556, series(1556, 14, true), 44012, series(44012, 3, true)));

        assertThat(finder.find(provider, sought(MediaKind.SERIES, "Dallas", clues), ExternalIds.NONE))
                .isInstanceOfSatisfying(
                        Finding.Taken.class,
                        taken -> assertThat(taken.hit().tmdbId()).isEqualTo(1556));
    }

    @Test
    void asksAPersonWhenANumberAndANameDisagree() {
        TitleHit other = hit(9, "Quite Another Show", 1956, 3);
        FakeProvider provider =
                new FakeProvider(List.of(hit(1399, "Game of Thrones", 2011, 20000)), List.of(other), Map.of());

        Finding finding = finder.find(
                provider, sought(MediaKind.SERIES, "Game of Thrones", Clues.NONE), new ExternalIds(null, null, 121361));

        assertThat(finding).isInstanceOfSatisfying(Finding.Unclear.class, unclear -> {
            assertThat(unclear.reason())
                    .isEqualTo("TheTVDB's number 121361 is 'Quite Another Show' (1956), but the name says"
                            + " 'Game of Thrones' (2011)");
            assertThat(unclear.suggestions()).hasSize(2);
        });
    }

    @Test
    void searchesByTitleWhenNobodyKnowsTheNumberAndSaysSo() {
        FakeProvider provider =
                new FakeProvider(List.of(hit(1399, "Game of Thrones", 2011, 20000)), List.of(), Map.of());

        assertThat(finder.find(
                        provider,
                        sought(MediaKind.SERIES, "Game of Thrones", Clues.NONE),
                        new ExternalIds(null, "tt0944947", null)))
                .isInstanceOfSatisfying(Finding.Taken.class, taken -> {
                    assertThat(taken.byNumber()).isFalse();
                    assertThat(taken.reason()).startsWith("IMDb's number tt0944947 is no series here; by its title: ");
                });
    }

    private int taken(String title, Integer year, List<TitleHit> hits) {
        return switch (find(title, year, null, hits)) {
            case Finding.Taken taken -> taken.hit().tmdbId();
            case Finding.Unclear unclear -> 0;
        };
    }

    private Finding find(String title, Integer year, String country, List<TitleHit> hits) {
        Sought sought = new Sought(MediaKind.MOVIE, List.of(title), year, country, "en", Clues.NONE);
        return finder.find(new FakeProvider(hits, List.of(), Map.of()), sought, ExternalIds.NONE);
    }

    private static Sought sought(MediaKind kind, String title, Clues clues) {
        return new Sought(kind, List.of(title), null, null, "en", clues);
    }

    private static TitleDetails movie(int id, int minutes) {
        return new TitleDetails(hit(id, "Dune", 2000, 1), List.of(), minutes, List.of(), true);
    }

    @Test
    void takesWhatOthersFoundWhereItIsKnownHere() {
        TitleDetails here = new TitleDetails(
                hit(71446, "Money Heist", 2017, 20000), List.of("Haus des Geldes"), null, List.of(), false);
        FakeProvider provider = new FakeProvider(List.of(), List.of(), Map.of());
        provider.elsewhere = List.of(
                new FoundElsewhere("TheTVDB's series 1 'Haus'", Optional.empty()),
                new FoundElsewhere("TheTVDB's series 327417 'Haus des Geldes'", Optional.of(here)));

        Finding finding = finder.find(provider, sought("Haus des Geldes", 2017), ExternalIds.NONE);

        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Taken.class,
                        taken -> assertThat(taken.hit().tmdbId()).isEqualTo(71446));
        assertThat(finding.candidates().getFirst().reasons()).contains("also called 'Haus des Geldes'");
    }

    @Test
    void namesWhatOnlyOthersKnowAndTakesNothing() {
        FakeProvider provider = new FakeProvider(List.of(), List.of(), Map.of());
        provider.elsewhere = List.of(new FoundElsewhere("TheTVDB's series 5 'Puppet Hour' (1971)", Optional.empty()));

        assertThat(finder.find(provider, sought("Puppet Hour", 1971), ExternalIds.NONE))
                .isEqualTo(
                        new Finding.Unclear(List.of(), "only others know it: TheTVDB's series 5 'Puppet Hour' (1971)"));
    }

    @Test
    void asksNobodyElseWhereTheSearchFindsSomething() {
        FakeProvider provider = new FakeProvider(MEN_OF_STEEL, List.of(), Map.of());

        finder.find(provider, sought("Something Else", 2013), ExternalIds.NONE);

        assertThat(provider.askedElsewhere).isZero();
    }

    @Test
    void searchesAnewForWhoAsksAgainButLooksAtTitlesAsTheyAreKept() {
        FakeProvider provider = new FakeProvider(DALLASES, List.of(), Map.of());

        Freshness.CURRENT.during(() -> finder.find(
                provider,
                new Sought(MediaKind.SERIES, List.of("Dallas"), null, null, "en", Clues.NONE),
                ExternalIds.NONE));

        assertThat(provider.searched).containsOnly(Freshness.CURRENT);
        assertThat(provider.lookedAt).containsOnly(Freshness.KEPT);
    }

    private static Sought sought(String title, int year) {
        return new Sought(MediaKind.SERIES, List.of(title), year, null, "en", Clues.NONE);
    }

    private static TitleDetails series(int id, int seasons, boolean ended) {
        List<SeasonOutline> outline = IntStream.rangeClosed(1, seasons)
                .mapToObj(number -> new SeasonOutline(number, 20, null))
                .toList();
        return new TitleDetails(hit(id, "Dallas", 2000, 1), List.of(), null, outline, ended);
    }

    /** Finds the same whatever is asked for. */
    private static final class FakeProvider implements MetadataProvider {
        private final List<TitleHit> found;
        private final List<TitleHit> numbered;
        private final Map<Integer, TitleDetails> details;
        private List<FoundElsewhere> elsewhere = List.of();
        private final Set<Freshness> searched = EnumSet.noneOf(Freshness.class);
        private final Set<Freshness> lookedAt = EnumSet.noneOf(Freshness.class);
        private int requests;
        private int askedElsewhere;

        private FakeProvider(List<TitleHit> found, List<TitleHit> numbered, Map<Integer, TitleDetails> details) {
            this.found = found;
            this.numbered = numbered;
            this.details = details;
        }

        @Override
        public String name() {
            return "tmdb";
        }

        @Override
        public List<TitleHit> search(MediaKind kind, String title, Integer year, String language) {
            requests++;
            searched.add(Freshness.wanted());
            return found;
        }

        @Override
        public List<TitleHit> resolve(MediaKind kind, ExternalIds ids, String language) {
            requests++;
            return numbered;
        }

        @Override
        public List<FoundElsewhere> searchElsewhere(MediaKind kind, String title, Integer year, String language) {
            askedElsewhere++;
            return elsewhere;
        }

        @Override
        public Optional<TitleDetails> lookAt(MediaKind kind, int id, String language) {
            requests++;
            lookedAt.add(Freshness.wanted());
            return Optional.ofNullable(details.get(id));
        }
    }

    private static TitleHit hit(int id, String title, int year, int votes) {
        return new TitleHit(id, title, title, year, List.of(), votes, null);
    }
}
