package app.marquee.enrichment.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.provider.ChangesPage;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TmdbProviderTest {
    private static final ExternalIds BREAKING_BAD = ExternalIds.ofTmdb(1396);
    private static final ExternalIds THE_MATRIX = ExternalIds.ofTmdb(603);

    private final TmdbStandIn tmdb = TmdbStandIn.start();
    private final MetadataProvider provider = Unbudgeted.provider(tmdb.apiUrl());

    @AfterEach
    void stop() {
        tmdb.close();
    }

    @Test
    void asksForASeriesOnceInEnglish() {
        provider.series(BREAKING_BAD, "en", List.of(1, 2), List.of(3)).orElseThrow();

        assertThat(tmdb.count("/tv")).isEqualTo(1);
    }

    @Test
    void saysWhatIsNotTranslatedInTheNextLanguage() {
        SeriesFacts series =
                provider.series(BREAKING_BAD, "de", List.of(1), List.of()).orElseThrow();

        assertThat(series.seasons().getFirst().episodes())
                .noneMatch(episode -> episode.details().title().startsWith("Folge"))
                .allMatch(episode -> episode.details().plot() != null);
        assertThat(tmdb.count("/tv")).isEqualTo(2);
    }

    @Test
    void asksForPicturesOfAllLanguagesThatCountAndOfNone() {
        List<SeasonedCandidate> images =
                provider.images(MediaKind.SERIES, BREAKING_BAD, "de").images();

        assertThat(tmdb.journal().getFirst().query()).contains("include_image_language=de,en,null");
        assertThat(images).extracting(SeasonedCandidate::season).contains(null, 1, 5);
    }

    @Test
    void readsWhatChangedPageByPage() {
        tmdb.changeMovie(603, movie -> movie);

        ChangesPage page = provider.changes(MediaKind.MOVIE, Instant.now().minus(Duration.ofDays(1)), Instant.now(), 1);

        assertThat(page.ids()).contains(THE_MATRIX.tmdb());
        assertThat(page.last()).isTrue();
        assertThat(provider.changes(MediaKind.MOVIE, Instant.now(), Instant.now(), 2)
                        .last())
                .isTrue();
    }
}
