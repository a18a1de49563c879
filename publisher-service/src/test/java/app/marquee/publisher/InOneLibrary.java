package app.marquee.publisher;

import static app.marquee.publisher.Documents.changed;
import static app.marquee.publisher.Documents.image;
import static app.marquee.publisher.Documents.library;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.testing.Answer;
import app.marquee.messaging.testing.ServiceUnderTest;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.Library;
import app.marquee.publisher.cache.Sha256;
import app.marquee.publisher.library.LibraryCopy;
import app.marquee.publisher.library.LibraryRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a library of its own, in the publisher that all of them share. */
@ExtendWith(SharedPublisher.class)
abstract class InOneLibrary {
    private static final AtomicLong LIBRARIES = new AtomicLong();

    final ServiceUnderTest service = SharedPublisher.parts().service();
    final ImageServer images = SharedPublisher.parts().images();
    final long library = LIBRARIES.incrementAndGet();
    final long item = 1000 * library;

    @TempDir
    Path root;

    private long revision;

    @BeforeEach
    void makeLibrary() {
        is(library(library, root));
    }

    /** The library is so from now on; returns when the publisher knows. */
    final void is(Library wanted) {
        service.send(changed(wanted, ++revision));
        await().until(() -> service.bean(LibraryRepository.class)
                .find(library)
                .map(LibraryCopy::library)
                .filter(wanted::equals)
                .isPresent());
    }

    final void is(AutomationMode mode, ExistingFiles existing, boolean confirmed) {
        is(library(library, root, mode, existing, confirmed));
    }

    /** A poster and a logo. */
    final List<Artwork> art() {
        return List.of(
                image(ArtworkType.POSTER, images.url(name("poster.jpg"))),
                image(ArtworkType.CLEARLOGO, images.url(name("logo.png"))));
    }

    /** Of an image that no other test has. */
    final String name(String name) {
        return library + "-" + name;
    }

    /** What was said of the item, when that many answers are there. */
    final List<AssetPublished> answers(int number) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ofItem()).hasSizeGreaterThanOrEqualTo(number));
        return ofItem();
    }

    private List<AssetPublished> ofItem() {
        return ofLibrary().stream().filter(answer -> answer.itemId() == item).toList();
    }

    final List<AssetPublished> ofLibrary() {
        return service.sent(AssetPublished.class).stream()
                .filter(answer -> answer.libraryId() == library)
                .toList();
    }

    final Answer plan() {
        return service.get("/api/v1/libraries/" + library + "/plan");
    }

    final void video(String path) {
        put(path, "video");
    }

    final void put(String path, String content) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    final List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Every file in the library, with a hash of its bytes. */
    final Map<String, String> tree() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
            return tree();
        }
        return files;
    }
}
