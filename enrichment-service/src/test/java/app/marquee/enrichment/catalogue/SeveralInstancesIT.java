package app.marquee.enrichment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.enrichment.Said;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.http.JournalEntry;
import app.marquee.testkit.infrastructure.Place;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three instances, one database, messages doubled and in any order; each test has a series of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralInstancesIT {
    @TempDir
    static Path home;

    private final TmdbStandIn tmdb = TmdbStandIn.start();
    private final Place place = Place.make();
    private ServiceUnderTest one;
    private ServiceUnderTest other;
    private ServiceUnderTest third;

    @BeforeAll
    void start() {
        one = instance();
        other = instance();
        third = instance();
        one.send(Said.library(1, LibraryKind.MOVIES, false));
        one.send(Said.library(2, LibraryKind.SERIES, false));
    }

    @AfterAll
    void stop() {
        third.close();
        other.close();
        one.close();
        place.close();
        tmdb.close();
    }

    @BeforeEach
    void forgetRequests() {
        tmdb.clear();
    }

    @Test
    void askOnceForTwoHundredNewEpisodesOfOneShow() {
        int[] episodes = {17, 23, 23, 24, 24, 24, 24, 24, 17};
        List<MediaIdentified> all = new ArrayList<>();
        for (int season = 1; season <= episodes.length; season++) {
            for (int episode = 1; episode <= episodes[season - 1]; episode++) {
                all.add(Said.episode(
                        5_000 + all.size(), 1, "The Big Bang Theory", 2007, ExternalIds.NONE, season, episode));
            }
        }
        assertThat(all).hasSize(200);

        all.forEach(one::send);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(lastRevisions(5_000, 5_199)).hasSize(200));
        assertThat(tmdb.journal()).extracting(JournalEntry::path).containsExactly("/search/tv", "/tv/1418");
    }

    @Test
    void askOnceAndSayEveryFilesLastRevision() {
        List<MediaIdentified> all = new ArrayList<>();
        for (int revision = 1; revision <= 3; revision++) {
            for (int file = 1; file <= 60; file++) {
                int season = 2 + file / 16;
                all.add(Said.episode(
                        file,
                        revision,
                        "Breaking Bad",
                        2008,
                        file % 2 == 0 ? ExternalIds.NONE : ExternalIds.ofTmdb(1396),
                        season,
                        1 + file % 13));
            }
            all.add(Said.movie(1001, revision, "The Matrix", 1999, ExternalIds.NONE));
            all.add(Said.movie(1002, revision, "The Matrix", 1999, ExternalIds.ofTmdb(603)));
        }
        Collections.shuffle(all, new Random(7));

        for (int i = 0; i < all.size(); i++) {
            (i % 2 == 0 ? one : other).send(all.get(i));
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(lastRevisions(1, 60)).hasSize(60).containsOnly(3L);
            assertThat(lastRevisions(1001, 1002)).hasSize(2).containsOnly(3L);
        });
        assertThat(tmdb.count("/search/tv")).isEqualTo(1);
        assertThat(tmdb.count("/tv/1396")).isEqualTo(1);
        assertThat(tmdb.count("/movie/603")).isEqualTo(1);
        assertThat(one.get("/api/v1/dead-letters").body()).doesNotContain("enrichment-service");
    }

    @Test
    void giveAFileWhoseEpisodeNobodyCanTellToAPerson() {
        MediaIdentified numbered = Said.episode(2001, 1, "Firefly", 2002, ExternalIds.ofTmdb(1437), 1, 1);
        one.send(numbered);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lastRevisions(2001, 2001)).hasSize(1));

        one.send(new MediaIdentified(
                new FileReference(2002, 2, "Firefly/making of.mkv", 1),
                MediaKind.EPISODE,
                numbered.folder(),
                numbered.titles(),
                numbered.year(),
                null,
                Numbering.NONE,
                numbered.ids(),
                null,
                null,
                numbered.streams(),
                List.of(),
                numbered.origin(),
                true));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(one.sent(MediaUnmatched.class)).anySatisfy(unmatched -> {
                    assertThat(unmatched.files()).extracting(FileReference::id).containsExactly(2002L);
                    assertThat(unmatched.reason()).contains("which episode of 'Firefly'");
                }));
    }

    /** Of each of these files, as the last document of its item says it. */
    private List<Long> lastRevisions(long from, long to) {
        Map<Long, MetadataEnriched> last = new HashMap<>();
        one.sent(MetadataEnriched.class).stream()
                .forEach(each -> last.merge(
                        each.itemId(), each, (before, now) -> now.revision() >= before.revision() ? now : before));
        return last.values().stream()
                .flatMap(each -> each.files().stream())
                .map(ItemFile::file)
                .filter(file -> file.id() >= from && file.id() <= to)
                .map(FileReference::revision)
                .toList();
    }

    private ServiceUnderTest instance() {
        return ServiceUnderTest.startAt(
                place,
                home,
                ServiceName.ENRICHMENT,
                EnrichmentApplication.class,
                "enrichment.tmdb.base-url=" + tmdb.apiUrl(),
                "enrichment.tmdb.api-key=0123456789abcdef",
                "enrichment.budget.profile=off");
    }
}
