package app.marquee.enrichment.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.enrichment.SmallTmdb;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.topology.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovieByTitleIT {
    private final SmallTmdb tmdb = new SmallTmdb();
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        tmdb.answer("/search/movie", "several-films-one-title.json").answer("/movie/49521", "movie-49521.json");
        service = ServiceUnderTest.start(
                ServiceName.ENRICHMENT,
                EnrichmentApplication.class,
                "enrichment.tmdb.base-url=" + tmdb.url(),
                "enrichment.tmdb.image-base-url=http://127.0.0.1:1",
                "enrichment.tmdb.api-key=0123456789abcdef",
                "enrichment.budget.profile=off");
        service.send(Said.library(1, LibraryKind.MOVIES, false));
    }

    @AfterAll
    void stop() {
        service.close();
        tmdb.close();
    }

    @Test
    @Order(1)
    void saysAMovieFoundByItsTitle() {
        service.send(Said.movie(11, 100, "Man of Steel", 2013, ExternalIds.NONE));

        MetadataEnriched movie = enriched(1).getFirst();
        assertThat(movie.ids()).isEqualTo(new ExternalIds(49521, "tt0770828", null));
        assertThat(movie.details().title()).isEqualTo("Man of Steel");
        assertThat(movie.details().certification()).isEqualTo("PG-13");
        assertThat(movie.files())
                .singleElement()
                .satisfies(file -> assertThat(file.file().revision()).isEqualTo(100));
        assertThat(movie.artwork())
                .extracting(Artwork::type)
                .containsExactlyInAnyOrder(
                        ArtworkType.POSTER, ArtworkType.FANART, ArtworkType.CLEARLOGO, ArtworkType.KEYART);
        assertThat(tmdb.asked("/search/movie")).hasSize(1);
        assertThat(tmdb.asked("/movie/49521")).hasSize(1);
    }

    @Test
    @Order(2)
    void answersTheNextRevisionWithoutARequest() {
        service.send(Said.movie(11, 101, "Man of Steel", 2013, ExternalIds.NONE));

        List<MetadataEnriched> said = enriched(2);
        assertThat(said.get(1).revision()).isGreaterThan(said.get(0).revision());
        assertThat(said.get(1).files().getFirst().file().revision()).isEqualTo(101);
        assertThat(tmdb.asked("/movie/49521")).hasSize(1);
    }

    @Test
    @Order(3)
    void saysTheSameRevisionAgain() {
        service.send(Said.movie(11, 101, "Man of Steel", 2013, ExternalIds.NONE));

        List<MetadataEnriched> said = enriched(3);
        assertThat(said.get(2)).isEqualTo(said.get(1));
    }

    @Test
    @Order(4)
    void dropsAnOldRevision() {
        service.send(Said.movie(11, 99, "Something Else", 1999, ExternalIds.ofTmdb(1)));
        service.send(Said.movie(12, 1, "Man of Steel", 2013, ExternalIds.ofTmdb(49521)));

        List<MetadataEnriched> said = enriched(4);
        assertThat(said.get(3).files()).extracting(file -> file.file().id()).containsExactly(11L, 12L);
    }

    @Test
    @Order(5)
    void saysAMovieWithoutTheFileThatIsGone() {
        service.send(new FileRemoved(
                Said.movie(12, 2, "Man of Steel", 2013, ExternalIds.NONE).file(),
                FileRemoved.Reason.DELETED,
                Instant.now()));

        assertThat(enriched(5).get(4).files())
                .extracting(file -> file.file().id())
                .containsExactly(11L);
    }

    @Test
    @Order(6)
    void givesAQuestionThatIsNotClearToAPerson() {
        tmdb.answer("/search/movie", "two-films-same-title-and-year.json");

        service.send(Said.movie(20, 1, "Arrival", 2016, ExternalIds.NONE));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(service.sent(MediaUnmatched.class)).hasSize(1));
        MediaUnmatched unmatched = service.sent(MediaUnmatched.class).getFirst();
        assertThat(unmatched.suggestions()).hasSize(2);
        assertThat(unmatched.files())
                .singleElement()
                .satisfies(file -> assertThat(file.id()).isEqualTo(20));
        assertThat(unmatched.reason()).contains("several titles fit");
    }

    @Test
    @Order(7)
    void asksByTitleWhenTheProviderDoesNotKnowTheNumber() {
        tmdb.answer("/search/movie", "several-films-one-title.json");

        service.send(Said.movie(30, 1, "Man of Steel", 2013, ExternalIds.ofTmdb(999_999)));

        assertThat(enriched(6).get(5).files())
                .extracting(file -> file.file().id())
                .contains(30L);
    }

    @Test
    @Order(8)
    void choosesImagesByTheRulesOfTheLibraryThatShowsTheItem() {
        tmdb.answer("/movie/603", "movie-49521.json");
        service.bean(JdbcClient.class).sql("""
                insert into asset_selection_config (library_id, asset_type, max_count, prefer_language)
                values (1, 'poster', 2, 'en'), (2, 'poster', 3, 'en')
                """).update();

        service.send(Said.movie(40, 1, "The Matrix", 1999, ExternalIds.ofTmdb(603)));

        assertThat(enriched(7).get(6).artwork())
                .extracting(Artwork::type)
                .containsExactlyInAnyOrder(
                        ArtworkType.POSTER,
                        ArtworkType.POSTER,
                        ArtworkType.FANART,
                        ArtworkType.CLEARLOGO,
                        ArtworkType.KEYART);
    }

    @Test
    @Order(9)
    void filesThatComeTogetherAreSaidTogetherAndAPoisonMessageKeepsNoneOfThemBack() {
        int before = service.sent(MetadataEnriched.class).size();
        List<Long> files = LongStream.range(200, 240).boxed().toList();

        service.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> files.forEach(file -> {
                    service.send(Said.movie(file, 1, "Man of Steel", 2013, ExternalIds.ofTmdb(49521)));
                    if (file % 10 == 5) {
                        service.sendRaw("media.identified", "normal", ("{\"poison\": " + file + "}").getBytes(UTF_8));
                    }
                }));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(service.sent(MetadataEnriched.class).getLast().files())
                    .extracting(file -> file.file().id())
                    .containsAll(files);
            assertThat(service.get("/api/v1/dead-letters").json()).hasSize(4);
        });
        assertThat(service.sent(MetadataEnriched.class)).hasSizeLessThan(before + files.size());
    }

    private List<MetadataEnriched> enriched(int atLeast) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(service.sent(MetadataEnriched.class)).hasSizeGreaterThanOrEqualTo(atLeast));
        return service.sent(MetadataEnriched.class);
    }
}
