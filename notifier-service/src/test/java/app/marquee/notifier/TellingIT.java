package app.marquee.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.outbox.Headers;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.MessageJson;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Urgency;
import app.marquee.model.topology.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Players hear of what was published, with every waiting shortened to a tenth. */
class TellingIT {
    private static final Duration WINDOW = Duration.ofMillis(1_000);
    private static ServiceUnderTest service;

    private final PlayerStandIn kodi = new PlayerStandIn();
    private final PlayerStandIn jellyfin = new PlayerStandIn();
    private final Set<Long> mine = new HashSet<>();

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(
                ServiceName.NOTIFIER,
                NotifierApplication.class,
                "notifier.coalescing.quiet=100ms",
                "notifier.coalescing.patience=300ms",
                "notifier.coalescing.window=" + WINDOW.toMillis() + "ms",
                "notifier.coalescing.first-retry=200ms",
                "notifier.coalescing.open-for=1s",
                "notifier.coalescing.lease=1s",
                "notifier.coalescing.look=100ms",
                "notifier.routing.removal-delay=500ms",
                "notifier.outgoing.read=1s",
                "notifier.kodi.begin=10ms",
                "notifier.kodi.poll=10ms");
        service.send(new LibraryChanged(library(1, LibraryKind.MOVIES, "/srv/movies"), 1));
        service.send(new LibraryChanged(library(2, LibraryKind.SERIES, "/srv/shows"), 1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(count("library")).isEqualTo(2));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void forget() {
        service.get("/api/v1/targets")
                .json()
                .forEach(target ->
                        service.delete("/api/v1/targets/" + target.path("id").asLong()));
        service.bean(JdbcClient.class).sql("delete from delivery").update();
        kodi.close();
        jellyfin.close();
    }

    @Test
    void tellsKodiOfANewMovieAndFindsItThere() {
        addKodi();
        kodi.holds("smb://nas/movies/Heat (1995)/Heat.mkv");

        service.send(movie(11, 1, "Heat (1995)", Outcome.WRITTEN, true));

        PlayersNotified told = told(1).getFirst();
        assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.TOLD);
        assertThat(told.folder()).isEqualTo("smb://nas/movies/Heat (1995)");
        assertThat(told.items()).containsExactly(new PlayersNotified.Item(11, 1));
        assertThat(kodi.scanned()).containsExactly("smb://nas/movies/Heat (1995)/");
        assertThat(kodi.calls("Files.GetDirectory"))
                .extracting(call -> call.body().path("directory").asString())
                .containsExactly("smb://nas/movies/");
        assertThat(kodi.calls("VideoLibrary.RefreshMovie")).isEmpty();
        assertThat(kodi.calls("VideoLibrary.Scan").getFirst().authorization()).startsWith("Basic ");
    }

    @Test
    void makesKodiReadChangedMetadataOfAMovieItKnows() {
        addKodi();
        kodi.holds("smb://nas/movies/Heat (1995)/Heat.mkv");
        service.send(movie(12, 1, "Heat (1995)", Outcome.WRITTEN, true));
        told(1);

        service.send(movie(12, 2, "Heat (1995)", Outcome.WRITTEN, false));

        told(2);
        assertThat(kodi.calls("VideoLibrary.RefreshMovie")).hasSize(1);
        assertThat(kodi.calls("VideoLibrary.RefreshMovie")
                        .getFirst()
                        .body()
                        .path("ignorenfo")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void tellsOfANewVideoAlthoughPublishingIsHeld() {
        addKodi();

        service.send(movie(13, 1, "Held (2001)", Outcome.HELD, true));

        assertThat(told(1).getFirst().folder()).endsWith("Held (2001)");
    }

    @Test
    void makesOneCallOfManyEpisodesInEachWindow() throws InterruptedException {
        addKodi();
        addJellyfin();
        List<String> correlations = new ArrayList<>();
        try (ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor()) {
            for (int number = 1; number <= 24; number++) {
                Correlation work = Correlation.begin(Urgency.CRITICAL);
                correlations.add(work.id());
                AssetPublished episode = episode(number);
                sender.schedule(() -> work.run(() -> service.send(episode)), number * 120L, TimeUnit.MILLISECONDS);
            }
            sender.shutdown();
            assertThat(sender.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(itemsTold("kodi")).hasSize(24);
            assertThat(itemsTold("jellyfin")).hasSize(24);
        });
        assertApart(kodi.calls("VideoLibrary.Scan"));
        assertApart(jellyfin.calls("/Library/Media/Updated"));
        assertThat(kodi.scanned()).containsOnly("smb://nas/shows/Dark/");
        assertThat(causes("kodi")).containsExactlyInAnyOrderElementsOf(correlations);
    }

    @Test
    void makesOneCallOverTheRootOfManyFolders() {
        addKodi();

        for (int number = 0; number < 60; number++) {
            service.send(movie(400 + number, 1, "Film " + number, Outcome.WRITTEN, true));
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(itemsTold("kodi")).hasSize(60));
        assertThat(kodi.scanned()).contains("smb://nas/movies/").hasSizeLessThan(30);
    }

    @Test
    void tellsJellyfinOnceWhileKodiIsDown() {
        addKodi();
        addJellyfin();
        kodi.answers(500);

        service.send(movie(14, 1, "Down (2001)", Outcome.WRITTEN, true));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deliveries("kodi", "failed")).isEqualTo(1));
        assertThat(kodi.calls("XBMC.GetInfoBooleans")).hasSize(3);
        assertThat(jellyfin.calls("/Library/Media/Updated")).hasSize(1);
        assertThat(jellyfin.calls("/Library/Media/Updated").getFirst().authorization())
                .startsWith("MediaBrowser Token=\"key\"");
        assertThat(told(2))
                .extracting(PlayersNotified::service, PlayersNotified::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("jellyfin", PlayersNotified.Outcome.TOLD),
                        org.assertj.core.groups.Tuple.tuple("kodi", PlayersNotified.Outcome.FAILED));
    }

    @Test
    void isNotDelayedByATargetThatHangs() {
        addKodi();
        addJellyfin();
        kodi.hangs();
        Instant sent = Instant.now();

        service.send(movie(15, 1, "Hanging (2001)", Outcome.WRITTEN, true));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(jellyfin.calls("/Library/Media/Updated")).hasSize(1));
        assertThat(Duration.between(
                        sent,
                        jellyfin.calls("/Library/Media/Updated").getFirst().at()))
                .isLessThan(Duration.ofMillis(900));
    }

    @Test
    void leavesATargetAloneThatKeepsFailing() {
        addKodi();
        kodi.answers(500);
        for (int number = 0; number < 3; number++) {
            service.send(movie(500 + number, 1, "Broken " + number, Outcome.WRITTEN, true));
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.get("/actuator/health").body())
                        .contains("DEGRADED")
                        .contains("kodi in the test"));
        kodi.answers(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(service.get("/actuator/health").body()).doesNotContain("DEGRADED"));
    }

    @Test
    void doesNotTryAWrongPasswordAgain() {
        addKodi();
        kodi.answers(401);

        service.send(movie(16, 1, "Refused (2001)", Outcome.WRITTEN, true));

        PlayersNotified told = told(1).getFirst();
        assertThat(told.outcome()).isEqualTo(PlayersNotified.Outcome.FAILED);
        assertThat(told.reason()).contains("refuses user name or password");
        assertThat(kodi.methods()).hasSize(1);
    }

    @Test
    void tellsOnceOfWhatWasSaidTwice() {
        addKodi();
        AssetPublished movie = movie(17, 1, "Twice (2001)", Outcome.WRITTEN, true);

        service.send(movie);
        told(1);
        service.send(movie);
        service.send(movie(18, 1, "Other (2001)", Outcome.WRITTEN, true));

        assertThat(told(2).getLast().folder()).endsWith("Other (2001)");
        assertThat(kodi.scanned()).hasSize(2);
    }

    @Test
    void dropsOldNewsThatComesLate() {
        addKodi();

        service.send(movie(19, 7, "Late (2001)", Outcome.WRITTEN, true));
        told(1);
        service.send(movie(19, 6, "Late (2001)", Outcome.WRITTEN, true));
        service.send(movie(20, 1, "Later (2001)", Outcome.WRITTEN, true));

        assertThat(told(2).getLast().folder()).endsWith("Later (2001)");
        assertThat(kodi.scanned()).hasSize(2);
    }

    @Test
    void cleansAfterARemovalButNotWhenTheFileIsBack() {
        addKodi();
        FileReference gone = new FileReference(91, 1, "Gone (2001)/Gone.mkv", 5);
        FileReference back = new FileReference(92, 1, "Back (2001)/Back.mkv", 5);

        service.send(new FileRemoved(gone, FileRemoved.Reason.DELETED, Instant.now()));
        service.send(new FileRemoved(back, FileRemoved.Reason.DELETED, Instant.now()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count("news")).isGreaterThanOrEqualTo(2));
        service.send(new AssetPublished(
                92,
                MediaKind.MOVIE,
                6,
                1,
                "Back (2001)",
                "Back",
                Outcome.UNCHANGED,
                List.of(new FileReference(92, 1, "Back (2001)/Back.mkv", 6)),
                List.of(),
                List.of(),
                null,
                false));

        assertThat(told(1).getFirst().folder()).endsWith("Gone (2001)");
        assertThat(kodi.calls("VideoLibrary.Clean")).hasSize(1);
        assertThat(kodi.calls("VideoLibrary.Clean")
                        .getFirst()
                        .body()
                        .path("content")
                        .asString())
                .isEqualTo("movies");
        assertThat(kodi.scanned()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void tellsAPlayerAgainWhoseCallADeadInstanceLeft() {
        addKodi();
        JdbcClient jdbc = service.bean(JdbcClient.class);
        long target = jdbc.sql("select id from target").query(Long.class).single();
        jdbc.sql("insert into target_lease values (?, 'dead', now() + interval '700 milliseconds')")
                .param(target)
                .update();
        service.send(movie(21, 1, "Crash (2001)", Outcome.WRITTEN, true));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waiting()).isEqualTo(1));

        jdbc.sql("""
                        with left_open as (
                          insert into delivery (target_id, service, target, library_id, folder, folders, state, urgency,
                                                correlation, created_at, next_attempt_at, started_at)
                          values (?, 'kodi', 'kodi in the test', 1, 'Crash (2001)', '["Crash (2001)"]', 'sending', 4, '',
                                  now(), now(), now()) returning id)
                        update news set delivery_id = left_open.id from left_open where delivery_id is null
                        """).param(target).update();

        assertThat(told(1).getFirst().items()).containsExactly(new PlayersNotified.Item(21, 1));
        assertThat(kodi.scanned()).containsExactly("smb://nas/movies/Crash (2001)/");
    }

    @Test
    void keepsNothingWhileThereIsNobodyToTell() {
        long before = count("news");

        service.send(movie(22, 1, "Nobody (2001)", Outcome.WRITTEN, true));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.bean(JdbcClient.class)
                                .sql("select count(*) from outbox")
                                .query(Long.class)
                                .single())
                        .isZero());
        assertThat(count("news")).isEqualTo(before);
    }

    private void addKodi() {
        add("kodi", kodi.address(), "smb://nas/");
    }

    private void addJellyfin() {
        add("jellyfin", jellyfin.address(), "/media/");
    }

    private void add(String kind, String address, String theirs) {
        var answer = service.post("/api/v1/targets", """
                {"service": "%s", "name": "%s in the test", "address": "%s", "username": "u", "secret": "key",
                 "pathMappings": [{"ours": "/srv", "theirs": "%s"}]}
                """.formatted(kind, kind, address, theirs));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        mine.add(answer.json().path("id").asLong());
    }

    private List<PlayersNotified> told(int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told()).hasSizeGreaterThanOrEqualTo(count));
        assertThat(told()).hasSize(count);
        return told();
    }

    /** What the targets of this test were told; one from another test may still be on its way. */
    private List<PlayersNotified> told() {
        return service.sent(PlayersNotified.class).stream()
                .filter(one -> mine.contains(one.targetId()))
                .toList();
    }

    private List<Long> itemsTold(String kind) {
        return told().stream()
                .filter(one -> one.service().equals(kind))
                .flatMap(one -> one.items().stream())
                .map(PlayersNotified.Item::itemId)
                .toList();
    }

    private List<String> causes(String kind) {
        return service.deliveries(PlayersNotified.class).stream()
                .filter(message -> {
                    PlayersNotified told = MessageJson.read(message.getBody(), PlayersNotified.class);
                    return told.service().equals(kind) && mine.contains(told.targetId());
                })
                .map(Message::getMessageProperties)
                .flatMap(properties -> Stream.concat(
                        Stream.of(properties.getCorrelationId()),
                        Stream.of(String.valueOf(properties.getHeaders().getOrDefault(Headers.CAUSES, ""))
                                .split(","))))
                .filter(cause -> !cause.isEmpty())
                .toList();
    }

    private static void assertApart(List<PlayerStandIn.Call> calls) {
        assertThat(calls).isNotEmpty();
        for (int i = 1; i < calls.size(); i++) {
            assertThat(Duration.between(calls.get(i - 1).at(), calls.get(i).at()))
                    .isGreaterThanOrEqualTo(WINDOW);
        }
    }

    private static AssetPublished movie(long id, long revision, String folder, Outcome outcome, boolean videoChanged) {
        String video = folder.replaceAll(" \\(.*", "");
        FileReference file = new FileReference(id, 1, folder + "/" + video + ".mkv", 1);
        List<PublishedFile> written = outcome == Outcome.WRITTEN
                ? List.of(new PublishedFile(
                        folder + "/" + video + ".nfo", 100, Instant.ofEpochSecond(revision), "ab".repeat(32)))
                : List.of();
        return new AssetPublished(
                id,
                MediaKind.MOVIE,
                revision,
                1,
                folder,
                folder,
                outcome,
                List.of(file),
                written,
                List.of(),
                null,
                videoChanged);
    }

    private static AssetPublished episode(int number) {
        String path = "Dark/Season 01/Dark S01E%02d.mkv".formatted(number);
        return new AssetPublished(
                1_000 + number,
                MediaKind.EPISODE,
                1,
                2,
                "Dark",
                "Episode " + number,
                Outcome.WRITTEN,
                List.of(new FileReference(1_000 + number, 2, path, 1)),
                List.of(new PublishedFile(path.replace(".mkv", ".nfo"), 9, Instant.EPOCH, "cd".repeat(32))),
                List.of(),
                null,
                true);
    }

    private static Library library(long id, LibraryKind kind, String root) {
        return new Library(
                id,
                "Library " + id,
                kind,
                root,
                root,
                List.of(),
                Layout.IN_PLACE,
                AutomationMode.values()[0],
                true,
                ExistingFiles.MERGE,
                true,
                List.of(),
                "en",
                false);
    }

    private static long count(String table) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static long waiting() {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from news where delivery_id is null")
                .query(Long.class)
                .single();
    }

    private long deliveries(String kind, String state) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from delivery where target_id in (:mine) and service = :kind and state = :state")
                .param("mine", mine)
                .param("kind", kind)
                .param("state", state)
                .query(Long.class)
                .single();
    }
}
