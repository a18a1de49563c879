package app.marquee.enrichment.fanart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.enrichment.budget.TestBudgets;
import app.marquee.enrichment.provider.Candidate;
import app.marquee.enrichment.provider.KnownProvider;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.OfferedImages;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.transport.ApiKey;
import app.marquee.enrichment.transport.TestClients;
import app.marquee.messaging.settings.Live;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import app.marquee.testkit.fanart.FanartStandIn;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FanartProviderTest {
    private static final int THE_MATRIX = 603;
    private static final int BREAKING_BAD = 81189;

    private final FanartStandIn fanart = FanartStandIn.start("good");

    @AfterEach
    void stop() {
        fanart.close();
    }

    @Test
    void offersOfAMovieWhatTmdbDoesNotHave() {
        List<SeasonedCandidate> images = provider("good")
                .images(MediaKind.MOVIE, ExternalIds.ofTmdb(THE_MATRIX), "en")
                .images();

        assertThat(images)
                .extracting(each -> each.candidate().type())
                .contains(ArtworkType.CLEARART, ArtworkType.DISCART, ArtworkType.BANNER, ArtworkType.LANDSCAPE);
        assertThat(images)
                .extracting(SeasonedCandidate::candidate)
                .filteredOn(each -> each.type() == ArtworkType.POSTER)
                .extracting(Candidate::language)
                .containsExactly("en", null);
    }

    @Test
    void knowsASeriesByTheTvdbsNumberAndEachSeasonByItsOwn() {
        ExternalIds ids = new ExternalIds(1396, null, BREAKING_BAD);

        List<SeasonedCandidate> images =
                provider("good").images(MediaKind.SERIES, ids, "en").images();

        assertThat(images).extracting(SeasonedCandidate::season).contains(0, 1, 5, null);
        assertThat(images)
                .filteredOn(each -> each.season() != null)
                .allMatch(each -> each.candidate().type() == ArtworkType.POSTER);
        assertThat(provider("good").images(MediaKind.SERIES, ExternalIds.ofTmdb(1396), "en"))
                .isEqualTo(OfferedImages.NONE);
    }

    @Test
    void hasNothingOfWhatItDoesNotKnow() {
        assertThat(provider("good").images(MediaKind.MOVIE, ExternalIds.ofTmdb(1), "en"))
                .isEqualTo(OfferedImages.of("fanart.tv", List.of()));
        assertThat(fanart.journal().entries()).hasSize(1);
    }

    @Test
    void stopsAtOnceWithARefusedKey() {
        KnownProvider known = known("bad");
        MetadataProvider provider = known.provider().get().orElseThrow();

        assertThatThrownBy(() -> provider.images(MediaKind.MOVIE, ExternalIds.ofTmdb(THE_MATRIX), "en"))
                .isInstanceOf(ProviderAwayException.class);

        assertThat(fanart.journal().entries()).hasSize(1);
        assertThat(known.lack().get()).map(ProviderLack::reason).contains(ProviderLack.Reason.KEY_REFUSED);
    }

    @Test
    void isNotAskedWithoutAKey() {
        assertThat(known("").provider().get()).isEmpty();
        assertThat(known("").lack().get()).map(ProviderLack::reason).contains(ProviderLack.Reason.NO_KEY);
    }

    @Test
    void survivesWhatIsNoString() {
        String body = """
            {"movieposter": [{"url": "http://assets.fanart.tv/p.png", "lang": "", "likes": 3},
                             {"url": "javascript:alert(1)", "lang": "en", "likes": "1"}, {"lang": "en"}, null],
             "moviedisc": null, "hdmovielogo": "none"}
            """;

        List<SeasonedCandidate> images =
                FanartReading.images(JsonMapper.builder().build().readTree(body));

        assertThat(images)
                .containsExactly(new SeasonedCandidate(
                        null,
                        new Candidate(
                                ArtworkType.POSTER, "fanart.tv", "https://assets.fanart.tv/p.png", 0, 0, null, 10, 3)));
    }

    private MetadataProvider provider(String key) {
        return known(key).provider().get().orElseThrow();
    }

    private KnownProvider known(String key) {
        FanartSettings settings = new FanartSettings(fanart.apiUrl(), ApiKey.of(key), ApiKey.of(""));
        return new FanartConfiguration()
                .fanart(Live.of(settings), TestBudgets.unlimited(), TestClients.quick(), TestClients.nothingKept());
    }
}
