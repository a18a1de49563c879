package app.marquee.enrichment.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.OrderedSeries;
import app.marquee.enrichment.provider.ProviderException;
import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.enrichment.provider.Sources;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.Numbering;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderFinderTest {
    private static final ItemDetails NAMED = new ItemDetails(
            "Show", null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null, List.of());

    private final List<EpisodeOrder> orders = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private ChosenOrderRepository.Chosen chosen;
    private String lookedAt = "";

    @Test
    void asksNobodyWhereFilesFitTheProvidersOwnOrder() {
        assertThat(find(of(26, 13), numbered(1, 1, 26), Numbering.of(2, 13), Numbering.of(0, 7)))
                .isInstanceOf(Numbered.ByOwn.class);
        assertThat(find(of(26, 13), Numbering.of(2, 14))).isInstanceOf(Numbered.ByOwn.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void countsFilesThroughWhereTheyGoOnPastTheEndOfTheFirstSeason() {
        assertThat(order(find(of(26, 26, 26), Numbering.of(1, 70)))).isEqualTo("absolute");
        assertThat(order(find(of(26, 13), numbered(1, 1, 39)))).isEqualTo("absolute");
        assertThat(asked).isEmpty();
    }

    @Test
    void isNotSureOfNumbersALittleBeyondTheEndOfTheFirstSeason() {
        orders.add(new EpisodeOrder(
                "counted", "counted", "absolute", 0, shifted("", 1, 40).places()));

        Numbered found = find(of(26, 13), numbered(1, 1, 28));

        assertThat(found).isInstanceOfSatisfying(Numbered.Unclear.class, unclear -> {
            assertThat(unclear.fitting()).extracting(EpisodeOrder::id).containsExactly("absolute");
            assertThat(unclear.reason()).contains("all seasons counted through");
        });
    }

    @Test
    void doesNotCountThroughWhereAnotherSeasonIsOnDisk() {
        assertThat(find(of(26, 26), Numbering.of(1, 30), Numbering.of(2, 3))).isInstanceOf(Numbered.Unclear.class);
        assertThat(find(of(26, 26), Numbering.of(1, 90))).isInstanceOf(Numbered.Unclear.class);
    }

    @Test
    void takesTheOnlyOrderThatAllFilesFit() {
        orders.add(shifted("dvd", 3, 12));
        orders.add(shifted("story", 1, 12));

        assertThat(order(find(of(36), numbered(1, 1, 12), numbered(2, 1, 12)))).isEqualTo("dvd");
    }

    @Test
    void takesEitherOfTwoOrdersThatMeanTheSame() {
        orders.add(shifted("dvd", 3, 12));
        orders.add(shifted("digital", 3, 12));

        assertThat(order(find(of(36), Numbering.of(3, 1)))).isEqualTo("dvd");
    }

    @Test
    void namesTheOrdersThatWouldFitWhereSeveralDo() {
        orders.add(shifted("dvd", 3, 12));
        orders.add(shifted("production", 4, 9));

        Numbered found = find(of(36), Numbering.of(3, 2));

        assertThat(found).isInstanceOfSatisfying(Numbered.Unclear.class, unclear -> {
            assertThat(unclear.fitting()).extracting(EpisodeOrder::id).containsExactly("dvd", "production");
            assertThat(unclear.fitting())
                    .allSatisfy(order -> assertThat(order.places()).isEmpty());
            assertThat(unclear.reason()).contains("dvd or production");
        });
    }

    @Test
    void looksForOrdersOnceForTheSameNumbers() {
        Numbered.Unclear first = (Numbered.Unclear) find(of(12), Numbering.of(3, 2));
        lookedAt = first.digest();
        asked.clear();

        assertThat(find(of(12), Numbering.of(3, 2))).isInstanceOf(Numbered.AsBefore.class);
        assertThat(asked).isEmpty();
        assertThat(find(of(12), Numbering.of(3, 2), Numbering.of(3, 4))).isInstanceOf(Numbered.Unclear.class);
    }

    @Test
    void readsWhatAPersonChoseAnewAndLooksForNothingElse() {
        orders.add(shifted("dvd", 3, 12));
        chosen = new ChosenOrderRepository.Chosen(
                "dvd", "dvd", "dvd", "ann", Instant.EPOCH, false, "ann chose it", true);

        assertThat(find(of(36), Numbering.of(7, 7)))
                .isInstanceOfSatisfying(
                        Numbered.By.class, by -> assertThat(by.automatic()).isFalse());
        assertThat(asked).containsExactly("dvd");
    }

    @Test
    void keepsWhatItFoundWhileWhoeverKeepsTheOrderIsAway() {
        chosen = new ChosenOrderRepository.Chosen(
                "dvd", "dvd", "dvd", "marquee", Instant.EPOCH, true, "the only order that all its files fit", true);

        assertThat(find(of(36), Numbering.of(3, 1))).isInstanceOf(Numbered.AsBefore.class);

        orders.add(shifted("dvd", 3, 12));
        assertThat(order(find(of(36), Numbering.of(3, 1)))).isEqualTo("dvd");
        assertThat(find(of(36), Numbering.of(3, 1), Numbering.of(4, 1))).isInstanceOf(Numbered.Unclear.class);
        assertThat(find(of(36), Numbering.of(1, 20))).isInstanceOf(Numbered.ByOwn.class);
    }

    @Test
    void letsThingsBeWhereTheProviderFails() {
        orders.add(new EpisodeOrder("broken", "broken", "dvd", 0, List.of()));

        assertThat(find(of(12), Numbering.of(3, 2))).isInstanceOf(Numbered.AsBefore.class);
    }

    private Numbered find(SeriesFacts facts, Object... said) {
        List<Numbering> files = new ArrayList<>();
        for (Object each : said) {
            if (each instanceof Numbering one) {
                files.add(one);
            } else if (each instanceof List<?> several) {
                several.forEach(one -> files.add((Numbering) one));
            }
        }
        return new OrderFinder(new Past(), Clock.systemUTC())
                .find(new Orders(), new OrderedSeries(ExternalIds.ofTmdb(1), "en", List.of()), 1, files, facts);
    }

    private static String order(Numbered found) {
        return found instanceof Numbered.By by ? by.order().id() : found.toString();
    }

    private static List<Numbering> numbered(int season, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> Numbering.of(season, number))
                .toList();
    }

    /** Seasons of so many episodes, all of them asked for. */
    private static SeriesFacts of(int... episodes) {
        List<SeasonOutline> outline = IntStream.range(0, episodes.length)
                .mapToObj(i -> new SeasonOutline(i + 1, episodes[i], null))
                .toList();
        List<SeriesFacts.Season> seasons = outline.stream()
                .map(season -> new SeriesFacts.Season(
                        season.number(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        IntStream.rangeClosed(1, season.episodes())
                                .mapToObj(number -> new SeriesFacts.Episode(number, number, NAMED, List.of()))
                                .toList()))
                .toList();
        return new SeriesFacts(
                ExternalIds.ofTmdb(1),
                NAMED,
                List.of(),
                List.of(),
                outline.stream().map(SeasonOutline::number).collect(Collectors.toSet()),
                seasons,
                outline,
                Sources.only("tmdb"));
    }

    /** The provider's one season in several. */
    private static EpisodeOrder shifted(String id, int seasons, int each) {
        List<EpisodeOrder.Place> places = IntStream.range(0, seasons * each)
                .mapToObj(i -> new EpisodeOrder.Place(i / each + 1, i % each + 1, 1, i + 1))
                .toList();
        return new EpisodeOrder(id, id, id, places.size(), places);
    }

    private final class Orders implements MetadataProvider {
        @Override
        public String name() {
            return "tmdb";
        }

        @Override
        public List<EpisodeOrder> episodeOrders(ExternalIds series) {
            asked.add("list");
            return orders.stream().map(EpisodeOrder::withoutPlaces).toList();
        }

        @Override
        public Optional<EpisodeOrder> episodeOrder(OrderedSeries series, String order) {
            asked.add(order);
            if (order.equals("broken")) {
                throw new ProviderException(ProviderException.Reason.UNAVAILABLE, "not today", null);
            }
            return orders.stream().filter(each -> each.id().equals(order)).findFirst();
        }
    }

    private final class Past implements PastChoices {
        @Override
        public Optional<ChosenOrderRepository.Chosen> chosen(long series) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public boolean lookedAt(long series, String digest, Instant since) {
            return Objects.equals(digest, lookedAt);
        }
    }
}
