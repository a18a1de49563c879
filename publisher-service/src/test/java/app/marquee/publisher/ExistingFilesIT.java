package app.marquee.publisher;

import static app.marquee.publisher.Documents.episode;
import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.image;
import static app.marquee.publisher.Documents.movie;
import static app.marquee.publisher.Documents.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.MetadataEnriched.ItemFolder;
import app.marquee.model.event.MetadataEnriched.Parent;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.publisher.cache.ArtworkCache;
import app.marquee.publisher.cache.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of NFO and artwork that lay in a library before us. */
class ExistingFilesIT extends InOneLibrary {
    private static final String THEIR_MOVIE = "<movie><title>Theirs</title><mine>x</mine></movie>";
    private static final String FILM = "東京物語 (1953)/東京物語";
    private static final String SHOW = "Show";

    @Test
    void keepLeavesEveryNfoAndImageAsItIsAndWritesOnlyWhatNothingThereSays() throws IOException {
        is(AutomationMode.AUTOMATIC, ExistingFiles.KEEP, true);
        theirFilm();
        theirShow();
        Map<String, String> before = tree();

        publishAll();

        assertThat(tree()).containsAllEntriesOf(before);
        assertThat(added(before)).containsExactlyInAnyOrder("東京物語 (1953)/clearlogo.png", SHOW + "/clearlogo.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "movie.nfo",
                "A.NFO",
                "poster.png",
                "Poster.JPG",
                "folder.jpg",
                "cover.webp",
                "A-poster.jpg",
                "A.tbn"
            })
    void keepAddsNothingBesideAFileThatSaysTheSameUnderAnotherName(String name) throws IOException {
        is(AutomationMode.AUTOMATIC, ExistingFiles.KEEP, true);
        video("A/A.mkv");
        put("A/" + name, THEIR_MOVIE);

        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));

        assertThat(answers(1).getFirst().reason()).contains(name).contains("was there before");
        boolean nfo = name.toLowerCase(Locale.ROOT).endsWith(".nfo");
        assertThat(names("A")).containsExactlyInAnyOrder("A.mkv", name, "clearlogo.png", nfo ? "poster.jpg" : "A.nfo");
        assertThat(text("A/" + name)).isEqualTo(THEIR_MOVIE);
    }

    @Test
    void mergeKeepsTheirElementsAddsWhatLacksAndKeepsTheirImages() throws IOException {
        theirFilm();
        theirShow();
        Map<String, String> before = tree();

        publishAll();

        assertThat(text(FILM + ".nfo"))
                .contains("<title>Theirs</title>", "<mine>x</mine>", "What happens in Tokyo Story.", "uniqueid");
        assertThat(text(SHOW + "/tvshow.nfo")).contains("<title>Their show</title>", "What happens in Show.");
        assertThat(text(SHOW + "/S01E01.nfo")).contains("<title>Their pilot</title>", "What happens in Episode 1.");
        Map<String, String> images = new TreeMap<>(before);
        images.keySet().removeIf(path -> path.endsWith(".nfo"));
        assertThat(tree()).containsAllEntriesOf(images);
        assertThat(added(before)).containsExactlyInAnyOrder("東京物語 (1953)/clearlogo.png", SHOW + "/clearlogo.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.nfo", "movie.nfo"})
    void mergeSaysTheSameAgainWhenTheDocumentComesAgain(String name) throws IOException {
        video("A/A.mkv");
        put("A/" + name, THEIR_MOVIE);
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));
        answers(1);
        Map<String, String> before = tree();
        assertThat(text("A/" + name)).contains("<mine>x</mine>", "What happens in A.");
        assertThat(names("A")).filteredOn(each -> each.endsWith(".nfo")).containsExactly(name);

        service.send(movie(item, 6, "A", art(), file(item, library, "A/A.mkv", "A")));

        assertThat(answers(2).getLast().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void theirElementsStayWhenALibraryThatMergedKeepsFromNowOn() throws IOException {
        video("A/A.mkv");
        put("A/A.nfo", THEIR_MOVIE);
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));
        answers(1);
        is(AutomationMode.AUTOMATIC, ExistingFiles.KEEP, true);

        service.send(movie(item, 6, "A", art(), file(item, library, "A/A.mkv", "A")));

        answers(2);
        assertThat(text("A/A.nfo")).contains("<title>Theirs</title>", "<mine>x</mine>");
    }

    @Test
    void leavesABrokenForeignNfoAndAddsOnlyArtwork() throws IOException {
        String bomb = "<!DOCTYPE movie [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><movie><title>&x;</title></movie>";
        video("A/A.mkv");
        put("A/A.nfo", bomb);

        service.send(movie(item, 5, "Ours", art(), file(item, library, "A/A.mkv", "A")));

        assertThat(answers(1).getLast().reason()).contains("A/A.nfo stays as it is: it cannot be completed");
        assertThat(text("A/A.nfo")).isEqualTo(bomb);
        assertThat(names("A")).contains("poster.jpg");
    }

    @Test
    void replaceWritesOursAndKeepsEveryOriginalInTheCache() throws IOException {
        is(AutomationMode.AUTOMATIC, ExistingFiles.REPLACE, true);
        theirFilm();
        put("東京物語 (1953)/poster.jpg", "their poster");

        publishFilm();

        assertThat(text(FILM + ".nfo")).contains("<title>Tokyo Story</title>").doesNotContain("Theirs");
        assertThat(tree().get("東京物語 (1953)/poster.jpg")).isEqualTo(Sha256.of(images.bytes(name("poster.jpg"))));
        for (String original : List.of(THEIR_MOVIE, "their poster")) {
            assertThat(cached(original)).contains(original);
        }
    }

    @ParameterizedTest
    @EnumSource(ExistingFiles.class)
    void undoBringsTheLibraryBackByteForByte(ExistingFiles existing) throws IOException {
        is(AutomationMode.AUTOMATIC, existing, true);
        theirFilm();
        theirShow();
        put("東京物語 (1953)/poster.jpg", "their poster");
        Map<String, String> before = tree();
        publishAll();
        assertThat(tree()).isNotEqualTo(before);

        assertThat(service.post("/api/v1/libraries/" + library + "/undo", null).status())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tree()).isEqualTo(before));
    }

    @Test
    void whatWasUndoneStaysSoUntilTheLibraryIsConfirmedAndNotOnlyChanged() throws IOException {
        video("A/A.mkv");
        put("A/A.nfo", THEIR_MOVIE);
        is(AutomationMode.AUTOMATIC, ExistingFiles.REPLACE, true);
        service.send(movie(item, 5, "A", art(), file(item, library, "A/A.mkv", "A")));
        answers(1);
        service.post("/api/v1/libraries/" + library + "/undo", null);
        await().untilAsserted(() -> assertThat(text("A/A.nfo")).isEqualTo(THEIR_MOVIE));
        int answered = answers(2).size();

        is(AutomationMode.AUTOMATIC, ExistingFiles.KEEP, true);
        service.send(movie(item, 6, "A", art(), file(item, library, "A/A.mkv", "A")));

        assertThat(answers(answered + 1).getLast().outcome()).isEqualTo(Outcome.HELD);
        assertThat(names("A")).containsExactlyInAnyOrder("A.mkv", "A.nfo");

        is(AutomationMode.AUTOMATIC, ExistingFiles.KEEP, true);

        await().untilAsserted(() -> assertThat(names("A")).contains("poster.jpg"));
        assertThat(text("A/A.nfo")).isEqualTo(THEIR_MOVIE);
    }

    @ParameterizedTest
    @EnumSource(ExistingFiles.class)
    void theFirstRunIsAPlanAndConfirmingItDoesThatAndNothingElse(ExistingFiles existing) throws IOException {
        is(AutomationMode.AUTOMATIC, existing, false);
        theirFilm();
        put("東京物語 (1953)/poster.jpg", "their poster");
        Map<String, String> before = tree();
        publishFilm();
        assertThat(answers(1).getLast().outcome()).isEqualTo(Outcome.HELD);
        assertThat(tree()).isEqualTo(before);
        Set<String> planned = planned("write", "replace");
        assertThat(plan().json().path("publishes").asBoolean(true)).isFalse();
        assertThat(plan().json().path("counts").path("write").asInt()
                        + plan().json().path("counts").path("replace").asInt())
                .isEqualTo(planned.size());
        Set<String> kept = planned("keep");

        is(AutomationMode.AUTOMATIC, existing, true);

        AssetPublished done = answers(2).getLast();
        assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(done.written()).extracting(PublishedFile::path).containsExactlyInAnyOrderElementsOf(planned);
        Map<String, String> after = tree();
        Set<String> untouched = new HashSet<>(before.keySet());
        untouched.removeAll(planned);
        assertThat(untouched).allSatisfy(path -> assertThat(after.get(path)).isEqualTo(before.get(path)));
        assertThat(kept).allSatisfy(path -> assertThat(after.get(path)).isEqualTo(before.get(path)));
    }

    private void theirFilm() {
        video(FILM + ".mkv");
        put(FILM + ".nfo", THEIR_MOVIE);
        put("東京物語 (1953)/folder.jpg", "their folder");
        put("東京物語 (1953)/release.txt", "their text");
    }

    private void theirShow() {
        video(SHOW + "/S01E01.mkv");
        put(SHOW + "/tvshow.nfo", "<tvshow><title>Their show</title></tvshow>");
        put(SHOW + "/S01E01.nfo", "<episodedetails><title>Their pilot</title></episodedetails>");
        put(SHOW + "/poster.png", "their poster");
        put(SHOW + "/season01-poster.png", "their season");
        put(SHOW + "/S01E01.tbn", "their still");
    }

    private void publishFilm() {
        service.send(movie(item, 5, "Tokyo Story", art(), file(item, library, FILM + ".mkv", "東京物語 (1953)")));
        answers(1);
    }

    /** The film, and a series with a season's poster and an episode with a still. */
    private void publishAll() {
        publishFilm();
        List<Artwork> art =
                List.of(art().get(0), art().get(1), image(ArtworkType.POSTER, 1, images.url(name("season.jpg"))));
        service.send(series(item + 1, 5, "Show", art, new ItemFolder(library, SHOW)));
        service.send(episode(
                item + 2,
                6,
                new Parent(item + 1, 5),
                1,
                List.of(image(ArtworkType.THUMB, images.url(name("still.jpg")))),
                file(item + 2, library, SHOW + "/S01E01.mkv", SHOW)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ofLibrary()).hasSize(3));
        assertThat(ofLibrary()).extracting(AssetPublished::outcome).isSubsetOf(Outcome.WRITTEN, Outcome.UNCHANGED);
    }

    private Set<String> added(Map<String, String> before) throws IOException {
        Set<String> added = new HashSet<>(tree().keySet());
        added.removeAll(before.keySet());
        return added;
    }

    private Set<String> planned(String... actions) {
        return StreamSupport.stream(plan().json().path("items").spliterator(), false)
                .flatMap(item -> StreamSupport.stream(item.path("changes").spliterator(), false))
                .filter(change ->
                        List.of(actions).contains(change.path("action").asString()))
                .map(change -> change.path("path").asString())
                .collect(Collectors.toSet());
    }

    private String cached(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return service.bean(ArtworkCache.class)
                .read(Sha256.of(bytes))
                .map(found -> new String(found, StandardCharsets.UTF_8))
                .orElse("nothing");
    }
}
