package app.marquee.enrichment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.Message;
import app.marquee.model.command.AnswerQuestion;
import app.marquee.model.command.CancelJob;
import app.marquee.model.command.EditItem;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.command.RefreshMetadata;
import app.marquee.model.command.ReplayState;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.LibraryRemoved;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever the service hears comes twice, in any order. */
class EveryMessageTwiceIT {
    private final List<Message> heard = new ArrayList<>();

    @Test
    void leavesTheSameRowsAsksNothingAgainAndSaysNothingNew() {
        try (TmdbStandIn tmdb = TmdbStandIn.start();
                ServiceUnderTest service = ServiceUnderTest.start(
                        ServiceName.ENRICHMENT,
                        EnrichmentApplication.class,
                        "enrichment.tmdb.base-url=" + tmdb.apiUrl(),
                        "enrichment.tmdb.api-key=0123456789abcdef",
                        "enrichment.budget.profile=off")) {
            JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
            fromScanner();
            deliverTwice(service, 11);
            quiet(jdbc);
            fromPublisherAndOurselves(service, jdbc);
            deliverTwice(service, 12);
            quiet(jdbc);
            List<String> rows = rows(jdbc);
            Set<String> said = said(service);
            int requests = tmdb.journal().size();
            assertThat(heard.stream().map(Object::getClass).collect(Collectors.toSet()))
                    .as("every message of the topology")
                    .hasSameElementsAs(Topology.readingsOf(ServiceName.ENRICHMENT).stream()
                            .map(reading -> reading.message())
                            .toList());

            deliverTwice(service, 13);
            quiet(jdbc);

            assertThat(rows(jdbc)).isEqualTo(rows);
            assertThat(tmdb.journal()).hasSize(requests);
            assertThat(said(service)).isEqualTo(said);
            assertThat(jdbc.queryForObject("select removed from file where id = 1003", Boolean.class))
                    .isTrue();
            assertThat(jdbc.queryForObject("select removed from library where id = 3", Boolean.class))
                    .isTrue();
            assertThat(jdbc.queryForObject("select max(revision) from file where id between 1 and 20", Long.class))
                    .isEqualTo(2);
            assertThat(service.get("/api/v1/dead-letters").body()).doesNotContain("enrichment-service");
        }
    }

    private void fromScanner() {
        heard.add(Said.library(1, LibraryKind.MOVIES, false));
        heard.add(Said.library(2, LibraryKind.SERIES, false));
        heard.add(Said.library(3, LibraryKind.MOVIES, false));
        heard.add(new LibraryRemoved(3, 2));
        for (int revision = 1; revision <= 2; revision++) {
            for (int number = 1; number <= 7; number++) {
                heard.add(Said.episode(number, revision, "Breaking Bad", 2008, ExternalIds.NONE, 1, number));
            }
            heard.add(Said.movie(1001, revision, "The Matrix", 1999, ExternalIds.NONE));
            heard.add(Said.movie(1002, revision, "Matrix", 1999, ExternalIds.ofTmdb(603)));
        }
        MediaIdentified gone = Said.movie(1003, 1, "Arrival", 2016, ExternalIds.ofTmdb(329865));
        heard.add(gone);
        heard.add(new FileRemoved(
                Said.movie(1003, 3, "Arrival", 2016, ExternalIds.NONE).file(),
                FileRemoved.Reason.DELETED,
                Instant.parse("2026-01-01T00:00:00Z")));
    }

    private void fromPublisherAndOurselves(ServiceUnderTest service, JdbcTemplate jdbc) {
        jdbc.queryForList("select id from question", Long.class).forEach(id -> heard.add(new AnswerQuestion(id)));
        jdbc.queryForList("select id from media_item where type in ('movie', 'series')", Long.class)
                .forEach(id -> heard.add(new EnrichItem(id, false, null)));
        jdbc.queryForList("select id from media_item where type = 'movie'", Long.class)
                .forEach(id -> heard.add(new EditItem(id, null, List.of("tagline"), List.of(), "maria", null)));
        heard.add(new CancelJob(77));
        heard.add(new RefreshMetadata(78L, RefreshMetadata.Mode.CHANGED, 2L));
        heard.add(new ReplayState("publisher-service"));
        MetadataEnriched series = service.sent(MetadataEnriched.class).stream()
                .filter(each -> each.kind() == MediaKind.SERIES)
                .findFirst()
                .orElseThrow();
        Stream.of(series.revision() - 1, series.revision())
                .forEach(revision -> heard.add(new AssetPublished(
                        series.itemId(),
                        MediaKind.SERIES,
                        revision,
                        2,
                        "Breaking Bad",
                        "Breaking Bad",
                        AssetPublished.Outcome.WRITTEN,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        false)));
    }

    private void deliverTwice(ServiceUnderTest service, int seed) {
        List<Message> all = new ArrayList<>(heard);
        all.addAll(heard);
        Collections.shuffle(all, new Random(seed));
        int before = handled(service.bean(JdbcTemplate.class));
        all.forEach(service::send);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> handled(service.bean(JdbcTemplate.class)) >= before + all.size());
    }

    /** Nothing is on its way any longer. */
    private static void quiet(JdbcTemplate jdbc) {
        await().atMost(Duration.ofSeconds(60))
                .during(Duration.ofMillis(1_500))
                .until(() -> jdbc.queryForObject("""
                                select (select count(*) from outbox)
                                    + (select count(*) from media_item where enrich_requested_at is not null)
                                    + (select count(*) from question where state = 'open')
                                    + (select count(*) from refresh_run)
                                """, Integer.class) == 0);
    }

    private static int handled(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from inbox", Integer.class);
    }

    private static Set<String> said(ServiceUnderTest service) {
        return service.sent(MetadataEnriched.class).stream()
                .map(each -> each.itemId() + " at " + each.revision())
                .collect(Collectors.toSet());
    }

    /** Everything but when it was looked at. */
    private static List<String> rows(JdbcTemplate jdbc) {
        return Stream.of(
                        "select id, type, tmdb_id, title, state, revision, said_digest, details, published_revision, enriched_at from media_item",
                        "select id, revision, removed, question_id, path, document from file",
                        "select file_id, item_id, ordinal from file_item",
                        "select id, key, state, tmdb_id, answered_by from question",
                        "select id, revision, removed from library",
                        "select entity_id, asset_type, provider_url, is_selected, auto_score from asset_candidates",
                        "select kind, tmdb_id, normalized_title from identity_map",
                        "select identity_id, alias_normalized, alias_raw from title_alias",
                        "select job_id, 1, 1 from cancelled_job")
                .flatMap(query -> jdbc
                        .queryForList(
                                "select row_to_json(r)::text from (" + query + " order by 1, 2, 3) r", String.class)
                        .stream())
                .toList();
    }
}
