package app.marquee.enrichment.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.ArtworkType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenditionsTest {
    @ParameterizedTest
    @CsvSource({
        "POSTER, tmdb, https://image.tmdb.org/t/p/original/a.jpg, https://image.tmdb.org/t/p/w92/a.jpg",
        "FANART, tmdb, https://image.tmdb.org/t/p/original/a.jpg, https://image.tmdb.org/t/p/w300/a.jpg",
        "CLEARLOGO, fanart.tv, https://assets.fanart.tv/fanart/movies/1/logo/a.png, https://assets.fanart.tv/preview/movies/1/logo/a.png",
        "POSTER, tvdb, https://artworks.thetvdb.com/banners/posters/1-2.jpg, https://artworks.thetvdb.com/banners/posters/1-2_t.jpg",
        "POSTER, tvdb, https://artworks.thetvdb.com/banners/posters/1-2_t.jpg, https://artworks.thetvdb.com/banners/posters/1-2_t.jpg",
        "POSTER, somebody, https://images.example/a.jpg, https://images.example/a.jpg"
    })
    void namesTheSmallestFormTheProviderHas(ArtworkType type, String provider, String original, String smallest) {
        assertThat(Renditions.smallest(type, provider, original)).isEqualTo(smallest);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTER, tmdb, https://image.tmdb.org/t/p/original/a.jpg, https://image.tmdb.org/t/p/w185/a.jpg",
        "THUMB, tmdb, https://image.tmdb.org/t/p/original/a.jpg, https://image.tmdb.org/t/p/w300/a.jpg",
        "POSTER, tvdb, https://artworks.thetvdb.com/banners/posters/1-2.jpg, https://artworks.thetvdb.com/banners/posters/1-2_t.jpg"
    })
    void namesAFormThatIsEnoughForAGrid(ArtworkType type, String provider, String original, String thumbnail) {
        assertThat(Renditions.thumbnail(type, provider, original)).isEqualTo(thumbnail);
    }
}
