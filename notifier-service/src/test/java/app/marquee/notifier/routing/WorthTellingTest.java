package app.marquee.notifier.routing;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.Samples;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.FileRemoved;
import app.marquee.notifier.coalescing.News;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorthTellingTest {
    private final AssetPublished movie = Samples.of(AssetPublished.class);

    @Test
    void isWhatWasWritten() {
        assertThat(WorthTelling.of(movie)).singleElement().satisfies(news -> {
            assertThat(news.folder()).isEqualTo("The Matrix (1999)");
            assertThat(news.rewritten()).isTrue();
            assertThat(news.videos()).isEqualTo(movie.files());
        });
    }

    @Test
    void isANewVideoAlthoughPublishingIsHeld() {
        assertThat(WorthTelling.of(Samples.of(AssetPublished.class, "held")))
                .singleElement()
                .satisfies(news -> assertThat(news.rewritten()).isFalse());
    }

    @Test
    void isNothingWhenNothingChanged() {
        assertThat(WorthTelling.of(unchanged(false))).isEmpty();
    }

    @Test
    void isOneFolderForAShowAndItsEpisodes() {
        assertThat(List.of("series", "first-episode", "second-episode"))
                .flatExtracting(variant -> WorthTelling.of(Samples.of(AssetPublished.class, variant)))
                .extracting(News::folder)
                .containsExactly("Breaking Bad", "Breaking Bad", "Breaking Bad");
    }

    @Test
    void isAVideoThatIsGone() {
        FileRemoved removal = Samples.of(FileRemoved.class, "deleted");

        assertThat(WorthTelling.of(removal).gone()).isTrue();
        assertThat(WorthTelling.of(removal).videos()).containsExactly(removal.file());
    }

    @Test
    void isTheSameWhenSaidTwiceAndAnotherWhenWrittenAnew() {
        AssetPublished anew = with(
                movie.outcome(),
                movie.written().stream()
                        .map(file -> new AssetPublished.PublishedFile(
                                file.path(), file.size(), file.modifiedAt().plusSeconds(1), file.sha256()))
                        .toList(),
                true);

        assertThat(fingerprint(movie)).isEqualTo(fingerprint(Samples.of(AssetPublished.class)));
        assertThat(fingerprint(movie)).isNotEqualTo(fingerprint(anew));
    }

    @Test
    void isTheSameForTheSameVideoInALaterRevisionOfItsItem() {
        AssetPublished later = new AssetPublished(
                movie.itemId(),
                movie.kind(),
                movie.revision() + 1,
                movie.libraryId(),
                movie.folder(),
                movie.title(),
                Outcome.UNCHANGED,
                movie.files(),
                List.of(),
                List.of(),
                null,
                true);

        assertThat(fingerprint(unchanged(true))).isEqualTo(fingerprint(later));
    }

    private AssetPublished unchanged(boolean videoChanged) {
        return with(Outcome.UNCHANGED, List.of(), videoChanged);
    }

    private AssetPublished with(Outcome outcome, List<AssetPublished.PublishedFile> written, boolean videoChanged) {
        return new AssetPublished(
                movie.itemId(),
                movie.kind(),
                movie.revision(),
                movie.libraryId(),
                movie.folder(),
                movie.title(),
                outcome,
                movie.files(),
                written,
                List.of(),
                null,
                videoChanged);
    }

    private static String fingerprint(AssetPublished published) {
        return WorthTelling.fingerprint(published, WorthTelling.of(published).getFirst());
    }
}
