package app.marquee.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.topology.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One notifier for all classes that register this, with every waiting shortened to a tenth, and for each test a Kodi and a
 * Jellyfin of its own.
 */
final class TestNotifier implements BeforeEachCallback, AfterEachCallback {
    static final Duration SOON = Duration.ofSeconds(20);
    static final Duration WINDOW = Duration.ofMillis(1_000);

    private final Set<Long> mine = new HashSet<>();
    private ServiceUnderTest service;
    private PlayerStandIn kodi;
    private PlayerStandIn jellyfin;

    @Override
    public void beforeEach(ExtensionContext context) {
        service = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestNotifier.class))
                .computeIfAbsent("service", name -> start(), ServiceUnderTest.class);
        kodi = new PlayerStandIn();
        jellyfin = new PlayerStandIn();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        service.get("/api/v1/targets")
                .json()
                .forEach(target ->
                        service.delete("/api/v1/targets/" + target.path("id").asLong()));
        jdbc().sql("delete from delivery").update();
        mine.clear();
        kodi.close();
        jellyfin.close();
    }

    private static ServiceUnderTest start() {
        ServiceUnderTest service = ServiceUnderTest.start(
                ServiceName.NOTIFIER,
                NotifierApplication.class,
                "notifier.coalescing.quiet=100ms",
                "notifier.coalescing.patience=300ms",
                "notifier.coalescing.window=" + WINDOW.toMillis() + "ms",
                "notifier.coalescing.attempts=3",
                "notifier.coalescing.first-retry=200ms",
                "notifier.coalescing.open-for=1s",
                "notifier.coalescing.lease=1s",
                "notifier.coalescing.look=100ms",
                "notifier.routing.removal-delay=500ms",
                "notifier.outgoing.read=1s",
                "notifier.kodi.begin=10ms",
                "notifier.kodi.scan=500ms",
                "notifier.kodi.poll=10ms");
        service.send(new LibraryChanged(library(1, LibraryKind.MOVIES, "/srv/movies"), 1));
        service.send(new LibraryChanged(library(2, LibraryKind.SERIES, "/srv/shows"), 1));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.bean(JdbcClient.class)
                                .sql("select count(*) from library")
                                .query(Long.class)
                                .single()
                        == 2);
        return service;
    }

    ServiceUnderTest service() {
        return service;
    }

    PlayerStandIn kodi() {
        return kodi;
    }

    PlayerStandIn jellyfin() {
        return jellyfin;
    }

    JdbcClient jdbc() {
        return service.bean(JdbcClient.class);
    }

    /** Its id. */
    long addKodi() {
        return add("kodi", "kodi in the test", kodi.address(), "smb://nas/", "");
    }

    /** Its id. */
    long addJellyfin() {
        return add("jellyfin", "jellyfin in the test", jellyfin.address(), "/media/", "");
    }

    /** Its id. */
    long addKodiOfGroup(String name, String address, String theirs) {
        return add("kodi", name, address, theirs, "house");
    }

    private long add(String kind, String name, String address, String theirs, String group) {
        var answer = service.post("/api/v1/targets", """
                {"service": "%s", "name": "%s", "address": "%s", "username": "u", "secret": "key",
                 "pathMappings": [{"ours": "/srv", "theirs": "%s"}], "group": "%s"}
                """.formatted(kind, name, address, theirs, group));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        long id = answer.json().path("id").asLong();
        mine.add(id);
        return id;
    }

    /** What the targets of this test were told; one from another test may still be on its way. */
    List<PlayersNotified> told() {
        return service.sent(PlayersNotified.class).stream()
                .filter(one -> mine.contains(one.targetId()))
                .toList();
    }

    /** The same when there are so many and no more. */
    List<PlayersNotified> told(int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSizeGreaterThanOrEqualTo(count));
        assertThat(told()).hasSize(count);
        return told();
    }

    List<Long> itemsTold(String kind) {
        return told().stream()
                .filter(one -> one.service().equals(kind))
                .flatMap(one -> one.items().stream())
                .map(PlayersNotified.Item::itemId)
                .toList();
    }

    boolean isMine(PlayersNotified told) {
        return mine.contains(told.targetId());
    }

    long count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    long waiting() {
        return count("news where delivery_id is null");
    }

    static AssetPublished movie(long id, long revision, String folder, Outcome outcome, boolean videoChanged) {
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

    static AssetPublished episode(int number) {
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

    static Library library(long id, LibraryKind kind, String root) {
        return new Library(
                id,
                "Library " + id,
                kind,
                root,
                root,
                List.of(),
                Layout.IN_PLACE,
                AutomationMode.AUTOMATIC,
                true,
                ExistingFiles.MERGE,
                true,
                List.of(),
                "en",
                false);
    }
}
