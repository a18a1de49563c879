package app.marquee.notifier.coalescing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Instant NOW = RhythmTest.START.plusSeconds(60);

    private final Rhythm rhythm = new Rhythm(RhythmTest.SETTINGS);

    @Test
    void takesTheOldestFolderOfAFew() {
        assertThat(Batch.next(folders(1, 3, 1), rhythm, RhythmTest.SETTINGS, NOW))
                .contains(new Batch(1, "folder 0", List.of("folder 0")));
    }

    @Test
    void takesTheRootForMany() {
        Batch batch =
                Batch.next(folders(1, 30, 1), rhythm, RhythmTest.SETTINGS, NOW).orElseThrow();

        assertThat(batch.folder()).isEmpty();
        assertThat(batch.folders()).hasSize(30);
    }

    @Test
    void neverMixesLibraries() {
        List<WaitingFolder> waiting = Stream.concat(folders(1, 15, 1).stream(), folders(2, 15, 1).stream())
                .toList();

        assertThat(Batch.next(waiting, rhythm, RhythmTest.SETTINGS, NOW))
                .contains(new Batch(1, "folder 0", List.of("folder 0")));
    }

    @Test
    void carriesNoMoreNewsThanACallMay() {
        Batch batch = Batch.next(folders(1, 30, 100), rhythm, RhythmTest.SETTINGS, NOW)
                .orElseThrow();

        assertThat(batch.folders()).hasSize(10);
    }

    @Test
    void isNoneWhileNothingIsDue() {
        WaitingFolder called =
                new WaitingFolder(1, "a", NOW.minusSeconds(2), NOW.minusSeconds(2), 1, NOW.minusSeconds(5));

        assertThat(Batch.next(List.of(called), rhythm, RhythmTest.SETTINGS, NOW))
                .isEmpty();
    }

    private static List<WaitingFolder> folders(long library, int count, int news) {
        return IntStream.range(0, count)
                .mapToObj(i -> new WaitingFolder(
                        library, "folder " + i, RhythmTest.START, RhythmTest.START.plusMillis(i), news, null))
                .toList();
    }
}
