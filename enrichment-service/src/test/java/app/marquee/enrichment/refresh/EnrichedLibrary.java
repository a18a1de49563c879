package app.marquee.enrichment.refresh;

import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.command.RefreshMetadata;
import app.marquee.model.event.JobProgress;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.fanart.FanartStandIn;
import app.marquee.testkit.tmdb.TmdbStandIn;
import app.marquee.testkit.tvdb.TvdbStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** A library that is there already, and a provider whose titles change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EnrichedLibrary {
    static final int MOVIES = 2_000;
    static final int SERIES = 600;

    final TmdbStandIn tmdb = TmdbStandIn.start();
    final TvdbStandIn tvdb = TvdbStandIn.start("good");
    final FanartStandIn fanart = FanartStandIn.start("good");
    ServiceUnderTest service;
    JdbcTemplate jdbc;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                ServiceName.ENRICHMENT,
                EnrichmentApplication.class,
                "enrichment.tmdb.base-url=" + tmdb.apiUrl(),
                "enrichment.tmdb.api-key=0123456789abcdef",
                "enrichment.tvdb.base-url=" + tvdb.apiUrl(),
                "enrichment.tvdb.api-key=good",
                "enrichment.fanart.base-url=" + fanart.apiUrl(),
                "enrichment.fanart.api-key=good",
                "enrichment.responses.asked-for=1500ms",
                "enrichment.budget.profile=off",
                "enrichment.budget.tvdb-profile=off",
                "enrichment.budget.fanart-profile=off");
        jdbc = service.bean(JdbcTemplate.class);
        service.send(Said.library(1, LibraryKind.MOVIES, false));
    }

    @AfterAll
    void stop() {
        service.close();
        tmdb.close();
        tvdb.close();
        fanart.close();
    }

    @BeforeEach
    void forgetRequests() {
        tmdb.clear();
    }

    JobProgress refresh(long job, RefreshMetadata.Mode mode, Long library) {
        service.send(new RefreshMetadata(job, mode, library));
        return endOf(job);
    }

    JobProgress endOf(long job) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> service.sent(JobProgress.class).stream()
                                .filter(each -> each.jobId() == job && each.status() != JobProgress.Status.RUNNING)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    void aDayPasses() {
        jdbc.update("update provider_changes set since = since - interval '25 hours'");
    }

    /** So many numbers, of which some are ours. */
    static List<Integer> changed(int all, int first, int ours) {
        return IntStream.concat(IntStream.range(first, first + ours), IntStream.range(100_000, 100_000 + all - ours))
                .boxed()
                .toList();
    }

    int count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Integer.class);
    }

    String row(int tmdbId) {
        return jdbc.queryForObject(
                "select revision || title || details || said_digest || updated_at from media_item"
                        + " where type = 'movie' and tmdb_id = ?",
                String.class,
                tmdbId);
    }

    /** Two hundred movies, a file each. */
    static final String MOVIES_OF_LIBRARY_3 = """
            with movies as (
                insert into media_item (type, tmdb_id, demo, language, title, state, enriched_at)
                select 'movie', %1$d + n, false, 'en', 'Movie ' || n, 'enriched', now() - interval '40 days'
                from generate_series(1, 200) n
                on conflict (type, tmdb_id, demo) do update set title = excluded.title returning id),
            movie_rows as (insert into movie (id) select id from movies on conflict do nothing),
            files as (
                insert into file (id, library_id, path, revision)
                select 3000000 + id, 3, 'file ' || id, 1 from movies returning id)
            insert into file_item (file_id, item_id) select id, id - 3000000 from files
            """;

    /** Two thousand movies, six hundred series with fifty episodes each, a file each, enriched a while ago. */
    static final String LIBRARY = """
            with movies as (
                insert into media_item (type, tmdb_id, demo, language, title, state, enriched_at, released, refresh_due_at)
                select 'movie', %1$d + n, false, 'en', 'Movie ' || n, 'enriched', now() - interval '40 days',
                    current_date - n * 10, now() + (n %% 200 - 20) * interval '1 day'
                from generate_series(0, %2$d - 1) n returning id),
            movie_rows as (insert into movie (id) select id from movies),
            series_items as (
                insert into media_item (type, tmdb_id, demo, language, title, state, enriched_at, released, refresh_due_at)
                select 'series', %3$d + n, false, 'en', 'Series ' || n, 'enriched', now() - interval '40 days',
                    current_date - n * 10, now() + (n %% 200 - 20) * interval '1 day'
                from generate_series(0, %4$d - 1) n returning id),
            series_rows as (insert into series (id) select id from series_items returning id),
            places as (
                select nextval(pg_get_serial_sequence('media_item', 'id')) as id, s.id as series, season, number
                from series_rows s, generate_series(1, 5) season, generate_series(1, 10) number),
            episode_items as (
                insert into media_item (id, type, demo, language, title, state)
                select id, 'episode', false, 'en', 'Episode', 'enriched' from places returning id),
            episode_rows as (
                insert into episode (id, series_id, season_number, episode_number)
                select id, series, season, number from places),
            files as (
                insert into file (id, library_id, path, revision)
                select 1000000 + id, 1, 'file ' || id, 1
                from (select id from movies union all select id from episode_items) shown returning id)
            insert into file_item (file_id, item_id) select id, id - 1000000 from files
            """;
}
