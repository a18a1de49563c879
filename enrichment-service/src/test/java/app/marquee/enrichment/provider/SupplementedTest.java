package app.marquee.enrichment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.MediaKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SupplementedTest {
    private static final ItemDetails DETAILS = details();
    private static final Candidate POSTER = candidate("tmdb", ArtworkType.POSTER);
    private static final Candidate DISC = candidate("fanart.tv", ArtworkType.DISCART);
    private static final Candidate BANNER = candidate("fanart.tv", ArtworkType.BANNER);

    @Test
    void addsIdsAndPicturesOfOthers() {
        MetadataProvider further = new Further() {
            @Override
            public ExternalIds ids(MediaKind kind, ExternalIds known) {
                return known.orElse(new ExternalIds(null, null, 7));
            }

            @Override
            public OfferedImages images(MediaKind kind, ExternalIds ids, String language) {
                return ids.tvdb() == null ? OfferedImages.NONE : offered(new SeasonedCandidate(null, DISC));
            }
        };

        MovieFacts movie =
                supplemented(further).movie(ExternalIds.ofTmdb(603), "en").orElseThrow();

        assertThat(movie.ids()).isEqualTo(new ExternalIds(603, null, 7));
        assertThat(movie.artwork()).containsExactly(POSTER, DISC);
        assertThat(movie.sources().of("ids.tvdb")).isEqualTo("fanart.tv");
        assertThat(movie.sources().of("plot")).isEqualTo("tmdb");
        assertThat(movie.sources().images()).containsExactly("fanart.tv", "tmdb");
    }

    @Test
    void givesEachSeasonItsOwnPictures() {
        MetadataProvider further = new Further() {
            @Override
            public OfferedImages images(MediaKind kind, ExternalIds ids, String language) {
                return offered(new SeasonedCandidate(2, BANNER), new SeasonedCandidate(null, DISC));
            }
        };

        SeriesFacts series = supplemented(further)
                .series(ExternalIds.ofTmdb(1396), "en", List.of(1, 2), List.of())
                .orElseThrow();

        assertThat(series.artwork()).containsExactly(DISC);
        assertThat(series.seasons())
                .extracting(SeriesFacts.Season::artwork)
                .containsExactly(List.of(), List.of(BANNER));
    }

    @Test
    void saysWhatItHasWhenAnotherFails() {
        MetadataProvider broken = new Further() {
            @Override
            public ExternalIds ids(MediaKind kind, ExternalIds known) {
                throw new ProviderException(ProviderException.Reason.UNAVAILABLE, "not today", null);
            }

            @Override
            public OfferedImages images(MediaKind kind, ExternalIds ids, String language) {
                throw new ProviderException(ProviderException.Reason.UNAVAILABLE, "not today", null);
            }
        };

        MovieFacts movie =
                supplemented(broken).movie(new ExternalIds(603, null, 7), "en").orElseThrow();

        assertThat(movie.artwork()).containsExactly(POSTER);
        assertThat(movie.sources().images()).containsExactly("tmdb");
        assertThat(movie.ids().tvdb()).as("what was known before").isEqualTo(7);
    }

    private static Supplemented supplemented(MetadataProvider further) {
        return new Supplemented(new Facts(), () -> List.of(further));
    }

    private static Candidate candidate(String provider, ArtworkType type) {
        return new Candidate(type, provider, "https://images.example/" + type, 0, 0, null, 0, 0);
    }

    private static OfferedImages offered(SeasonedCandidate... images) {
        return OfferedImages.of("fanart.tv", List.of(images));
    }

    private static ItemDetails details() {
        return new ItemDetails(
                "Title", null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null, List.of());
    }

    private static class Further implements MetadataProvider {
        @Override
        public String name() {
            return "fanart.tv";
        }
    }

    private static final class Facts extends Further {
        @Override
        public Optional<MovieFacts> movie(ExternalIds ids, String language) {
            return Optional.of(new MovieFacts(
                    new ExternalIds(ids.tmdb(), ids.imdb(), null), DETAILS, List.of(POSTER), Sources.only("tmdb")));
        }

        @Override
        public Optional<SeriesFacts> series(
                ExternalIds ids, String language, List<Integer> needed, List<Integer> likely) {
            List<SeriesFacts.Season> seasons = needed.stream()
                    .map(number -> new SeriesFacts.Season(number, null, null, null, null, List.of(), List.of()))
                    .toList();
            return Optional.of(new SeriesFacts(
                    ids, DETAILS, List.of(), needed, Set.copyOf(needed), seasons, List.of(), Sources.only("tmdb")));
        }
    }
}
