package app.marquee.enrichment.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.Said;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.MovieFacts;
import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.lifecycle.KeptForAWhile;
import app.marquee.model.command.CancelJob;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.command.RefreshMetadata;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.http.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RefreshIT extends EnrichedLibrary {
    @Test
    void asksWhatChangedOnceAndSaysNothingWhenThatChangedNothing() {
        service.send(Said.movie(1, 1, "The Matrix", 1999, ExternalIds.ofTmdb(603)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !service.sent(MetadataEnriched.class).isEmpty());
        int said = service.sent(MetadataEnriched.class).size();
        String row = row(603);
        jdbc.update("update api_cache set expires_at = now() - interval '1 second'");
        tmdb.clear();
        tmdb.listAsChanged(true, List.of(603));

        aDayPasses();
        JobProgress end = refresh(1, RefreshMetadata.Mode.DAILY, null);

        assertThat(end)
                .isEqualTo(new JobProgress(
                        1,
                        "enrichment-service",
                        JobProgress.Status.COMPLETED,
                        "asking",
                        1,
                        1,
                        "1 title asked for again, 0 had changed"));
        assertThat(count("media_item where tmdb_id = 603 and changed_at_provider is null"))
                .isEqualTo(1);
        assertThat(tmdb.count("/movie/603")).isEqualTo(1);
        assertThat(tmdb.journal().stream()
                        .filter(entry -> entry.path().equals("/movie/603"))
                        .findFirst()
                        .orElseThrow()
                        .status())
                .isEqualTo(304);
        assertThat(row(603)).isEqualTo(row);
        assertThat(service.sent(MetadataEnriched.class)).hasSize(said);
    }

    @Test
    void aDayOverThirtyTwoThousandItemsCostsAtMostAHundredAndFiftyRequests() {
        jdbc.execute(LIBRARY.formatted(GeneratedTitles.FIRST_MOVIE, MOVIES, GeneratedTitles.FIRST_SERIES, SERIES));
        tmdb.listAsChanged(true, changed(6_000, GeneratedTitles.FIRST_MOVIE, 60));
        tmdb.listAsChanged(false, changed(5_000, GeneratedTitles.FIRST_SERIES, 60));

        aDayPasses();
        JobProgress end = refresh(2, RefreshMetadata.Mode.DAILY, null);

        assertThat(end.status()).isEqualTo(JobProgress.Status.COMPLETED);
        assertThat(end.total()).isBetween(20L, 40L);
        assertThat(end.message())
                .matches("\\d+ titles asked for again, \\d+ had changed; \\d+ more wait for another day");
        assertThat(service.sent(JobProgress.class))
                .anyMatch(each -> each.jobId() == 2
                        && each.status() == JobProgress.Status.RUNNING
                        && String.valueOf(each.message()).startsWith("reads what changed at the provider, page "));
        assertThat(tmdb.count("/movie/changes")).isBetween(60L, 61L);
        assertThat(tmdb.count("/tv/changes")).isEqualTo(50);
        assertThat(tmdb.journal()).hasSizeBetween(125, 150);
        assertThat(count("media_item where changed_at_provider is not null")).isBetween(70, 100);
        assertThat(count("media_item where refresh_due_at <= now() and changed_at_provider is null"))
                .isZero();
    }

    @Test
    void aRefreshThatIsCancelledAsksForNothingMoreAndMayBeTriedAgain() {
        service.send(Said.library(3, LibraryKind.MOVIES, false));
        jdbc.execute(MOVIES_OF_LIBRARY_3.formatted(GeneratedTitles.FIRST_MOVIE + 1_000));
        tmdb.fail("/movie/", 1_000, Failure.slow(Duration.ofMillis(200)));

        service.send(new RefreshMetadata(3L, RefreshMetadata.Mode.ALL, 3L));
        await().atMost(Duration.ofSeconds(20)).until(() -> !tmdb.journal().isEmpty());
        service.send(new CancelJob(3));

        JobProgress end = endOf(3);
        assertThat(end.status()).isEqualTo(JobProgress.Status.CANCELLED);
        assertThat(end.message()).matches("cancelled: \\d+ of 200 titles were asked for again");
        assertThat(end.total()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("media_item where enrich_requested_at is not null") == 0);
        assertThat(tmdb.journal()).hasSizeLessThan(120);
        assertThat(count("refresh_run")).isZero();

        service.send(new RefreshMetadata(3L, RefreshMetadata.Mode.CHANGED, 3L));

        await().until(() -> service.sent(JobProgress.class).stream()
                .anyMatch(report -> report.jobId() == 3 && report.status() == JobProgress.Status.COMPLETED));
    }

    @Test
    void aRefreshOfALibraryThatIsNotThereFails() {
        JobProgress end = refresh(4, RefreshMetadata.Mode.CHANGED, 99L);

        assertThat(end.status()).isEqualTo(JobProgress.Status.FAILED);
        assertThat(end.message()).isEqualTo("there is no library 99");
    }

    @Test
    void whoWantTheSameAtOnceShareOneRequest() throws Exception {
        MetadataProvider provider = service.bean(Providers.class).of(false).orElseThrow();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<MovieFacts>> ask = () -> provider.movie(ExternalIds.ofTmdb(280), "en");

            List<Future<Optional<MovieFacts>>> answers =
                    threads.invokeAll(Stream.generate(() -> ask).limit(20).toList());

            for (Future<Optional<MovieFacts>> answer : answers) {
                assertThat(answer.get()).isPresent();
            }
        }
        assertThat(tmdb.count("/movie/280")).isEqualTo(1);
        assertThat(tvdb.journal().count("/search/remoteid/tt0103064")).isEqualTo(1);
        assertThat(tvdb.journal().count("/movies/1000280/extended")).isEqualTo(1);
        assertThat(fanart.journal().count("/movies/280")).isEqualTo(1);
    }

    @Test
    void whatAProviderOffersNoLongerGoesWithItsNextAnswer() {
        service.send(Said.movie(5, 1, "Forrest Gump", 1994, ExternalIds.ofTmdb(13)));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        count("media_item where tmdb_id = 13 and type = 'movie' and enriched_at is not null") == 1);
        long movie = jdbc.queryForObject("select id from media_item where tmdb_id = 13 and type = 'movie'", Long.class);
        assertThat(count("asset_candidates where provider = 'fanart.tv' and asset_type = 'discart' and entity_id = "
                        + movie))
                .isEqualTo(1);

        fanart.withdraw("moviedisc");
        service.send(new EnrichItem(movie, true, 5L));

        assertThat(endOf(5).status()).isEqualTo(JobProgress.Status.COMPLETED);
        assertThat(jdbc.queryForList(
                        "select distinct asset_type from asset_candidates where provider = 'fanart.tv' and entity_id = "
                                + movie,
                        String.class))
                .contains("banner", "poster")
                .doesNotContain("discart");
        JsonNode provenance = service.get("/api/v1/items/" + movie).json().path("provenance");
        assertThat(provenance.path("ids.tvdb").path("source").asString()).isEqualTo("tvdb");
        assertThat(provenance.path("ids.imdb").path("source").asString()).isEqualTo("tmdb");
    }

    @Test
    void whoeverAsksIsWaitedForAsLongAsItLives() throws Exception {
        MetadataProvider provider = service.bean(Providers.class).of(false).orElseThrow();
        tmdb.fail("/movie/281", 1, Failure.slow(Duration.ofMillis(2_500)));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<MovieFacts>> ask = () -> provider.movie(ExternalIds.ofTmdb(281), "en");
            threads.invokeAll(List.of(ask, ask));
        }

        assertThat(tmdb.count("/movie/281")).isEqualTo(1);
    }

    @Test
    void whoeverDiedAskingIsNotWaitedFor() {
        MetadataProvider provider = service.bean(Providers.class).of(false).orElseThrow();
        assertThat(provider.movie(ExternalIds.ofTmdb(603), "en")).isPresent();
        jdbc.update("""
                update api_cache set expires_at = now() - interval '1 second', asking_until = now() + interval '900 ms'
                where request like '/movie/603?%'
                """);
        tmdb.clear();

        assertThat(provider.movie(ExternalIds.ofTmdb(603), "en")).isPresent();

        assertThat(tmdb.count("/movie/603")).isEqualTo(1);
    }

    @Test
    void whatTheProviderDoesNotKnowIsNotAskedForAgainAtOnce() {
        MetadataProvider provider = service.bean(Providers.class).of(false).orElseThrow();

        assertThat(provider.movie(ExternalIds.ofTmdb(7_777_777), "en")).isEmpty();
        assertThat(provider.movie(ExternalIds.ofTmdb(7_777_777), "en")).isEmpty();

        assertThat(tmdb.count("/movie/7777777")).isEqualTo(1);
    }

    @Test
    void keepsNoMoreAnswersThanFitAndDropsThoseUnusedLongest() {
        jdbc.update("delete from api_cache");
        jdbc.update("""
                insert into api_cache (key, provider, request, status, body, fetched_at, expires_at, used_at)
                select 'k' || n, 'TMDb', '/n', 200, decode(repeat('00', 60000000), 'hex'), now(), now(), now() - n * interval '1 hour'
                from generate_series(1, 5) n
                """);
        jdbc.update("""
                insert into api_cache (key, provider, request, status, fetched_at, expires_at, used_at)
                values ('gone', 'TMDb', '/g', 404, now(), now() - interval '1 second', now())
                """);

        service.context().getBeansOfType(KeptForAWhile.class).values().forEach(each -> each.forgetOld(Instant.now()));

        assertThat(jdbc.queryForList("select key from api_cache order by key", String.class))
                .containsExactly("k1", "k2", "k3", "k4");
    }
}
