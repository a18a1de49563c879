package app.marquee.enrichment.tvdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.enrichment.budget.TestBudgets;
import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.provider.KnownProvider;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.NamedElsewhere;
import app.marquee.enrichment.provider.OrderedEpisode;
import app.marquee.enrichment.provider.OrderedSeries;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.transport.ApiKey;
import app.marquee.enrichment.transport.TestClients;
import app.marquee.messaging.settings.Live;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import app.marquee.testkit.tvdb.TvdbStandIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TvdbProviderTest {
    private static final ExternalIds BREAKING_BAD = new ExternalIds(1396, "tt0903747", 81189);
    private static final ExternalIds THE_MATRIX = new ExternalIds(603, "tt0133093", null);

    private final TvdbStandIn tvdb = TvdbStandIn.start("good");
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @AfterEach
    void stop() {
        tvdb.close();
    }

    @Test
    void asksForATokenOnceAndOffersPicturesOfSeriesAndSeasons() {
        MetadataProvider provider = provider("good");

        List<SeasonedCandidate> images =
                provider.images(MediaKind.SERIES, BREAKING_BAD, "en").images();
        provider.images(MediaKind.SERIES, BREAKING_BAD, "en");

        assertThat(tvdb.journal().count("/login")).isEqualTo(1);
        assertThat(images)
                .filteredOn(each -> each.season() == null)
                .extracting(each -> each.candidate().type())
                .containsExactly(ArtworkType.BANNER, ArtworkType.POSTER, ArtworkType.FANART, ArtworkType.CLEARART);
        assertThat(images)
                .filteredOn(each -> each.season() == null)
                .extracting(each -> each.candidate().language())
                .containsExactly("en", "de", null, "en");
        assertThat(images).extracting(SeasonedCandidate::season).contains(0, 1, 5);
    }

    @Test
    void knowsAMoviesNumberByImdbs() {
        assertThat(provider("good").ids(MediaKind.MOVIE, THE_MATRIX))
                .isEqualTo(new ExternalIds(603, "tt0133093", 1_000_603));
        assertThat(provider("good").ids(MediaKind.SERIES, THE_MATRIX)).isEqualTo(THE_MATRIX);
    }

    @Test
    void replacesATokenThatIsRefusedAfterAWhileAndGoesOn() {
        MetadataProvider provider = provider("good");
        provider.images(MediaKind.SERIES, BREAKING_BAD, "en");

        tvdb.expireTokens();
        now = now.plus(Duration.ofDays(3));

        assertThat(provider.images(MediaKind.SERIES, BREAKING_BAD, "en").images())
                .isNotEmpty();
        assertThat(tvdb.journal().count("/login")).isEqualTo(2);
    }

    @Test
    void doesNotAskForTokenAfterToken() {
        MetadataProvider provider = provider("good");
        provider.images(MediaKind.SERIES, BREAKING_BAD, "en");

        tvdb.expireTokens();

        assertThatThrownBy(() -> provider.images(MediaKind.SERIES, BREAKING_BAD, "en"))
                .isInstanceOf(ProviderAwayException.class);
        assertThat(tvdb.journal().count("/login")).isEqualTo(1);
    }

    @Test
    void asksOnceWithARefusedKey() {
        MetadataProvider provider = provider("bad");

        assertThatThrownBy(() -> provider.images(MediaKind.SERIES, BREAKING_BAD, "en"))
                .isInstanceOf(ProviderAwayException.class);
        assertThatThrownBy(() -> provider.images(MediaKind.SERIES, BREAKING_BAD, "en"))
                .isInstanceOf(ProviderAwayException.class);

        assertThat(tvdb.journal().entries()).hasSize(1);
    }

    @Test
    void tellsWhatChanged() {
        var page = provider("good").changes(MediaKind.SERIES, now.minus(Duration.ofDays(1)), now, 1);

        assertThat(page.ids()).contains(81189);
        assertThat(page.last()).isTrue();
    }

    @Test
    void findsTitlesByNameWithTheNumbersOfOthers() {
        List<NamedElsewhere> found = provider("good").named(MediaKind.SERIES, "breaking bad", 2008);

        assertThat(found).singleElement().satisfies(title -> {
            assertThat(title.name()).isEqualTo("TheTVDB's series 81189 'Breaking Bad' (2008)");
            assertThat(title.ids()).isEqualTo(BREAKING_BAD);
            assertThat(title.names()).containsExactly("Breaking Bad");
        });
        assertThat(provider("good").named(MediaKind.MOVIE, "the matrix", 1999))
                .extracting(NamedElsewhere::ids)
                .contains(new ExternalIds(603, "tt0133093", null));
        assertThat(provider("good").named(MediaKind.SERIES, "no such thing", null))
                .isEmpty();
    }

    @Test
    void listsItsOrdersAndWhatIsInThem() {
        OrderedSeries firefly = new OrderedSeries(new ExternalIds(1437, "tt0303461", 78874), "en", List.of(1));

        assertThat(provider("good").episodeOrders(firefly.ids()))
                .extracting(EpisodeOrder::id)
                .containsExactly("tvdb:aired", "tvdb:dvd", "tvdb:absolute");
        assertThat(provider("good").episodesOf(firefly, "tvdb:aired"))
                .hasSize(14)
                .first()
                .satisfies(first -> {
                    assertThat(first.season()).isEqualTo(1);
                    assertThat(first.number()).isEqualTo(1);
                    assertThat(first.name()).isEqualTo("The Train Job");
                });
        assertThat(provider("good").episodesOf(firefly, "tvdb:dvd"))
                .extracting(OrderedEpisode::name)
                .startsWith("Serenity", "The Train Job");
        assertThat(provider("good").episodesOf(firefly, "tvdb:regional")).isEmpty();
        assertThat(provider("good").episodesOf(firefly, "5f0000000000000")).isEmpty();
    }

    private MetadataProvider provider(String key) {
        TvdbSettings settings = new TvdbSettings(tvdb.apiUrl(), ApiKey.of(key), ApiKey.of(""));
        KnownProvider known = new TvdbConfiguration()
                .tvdb(
                        Live.of(settings),
                        TestBudgets.unlimited(),
                        TestClients.quick(),
                        TestClients.nothingKept(),
                        clock());
        return known.provider().get().orElseThrow();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
