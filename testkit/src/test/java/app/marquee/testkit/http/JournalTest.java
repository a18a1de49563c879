package app.marquee.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.testkit.http.JournalEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JournalTest {
    final Journal journal = new Journal();

    @Test
    void countsTheBusiestWindowWhereverItBegins() {
        apiRequestsAt(0, 400, 800, 900, 1_000, 1_100, 2_500);

        assertThat(journal.maxInWindow(Duration.ofMillis(1_000))).isEqualTo(5);
        assertThat(journal.maxInWindow(Duration.ofMillis(301))).isEqualTo(4);
        assertThat(journal.maxInWindow(Duration.ofHours(1))).isEqualTo(7);
    }

    @Test
    void aRequestExactlyOneWindowLaterIsNotInTheSameWindow() {
        apiRequestsAt(0, 10_000);

        assertThat(journal.maxInWindow(Duration.ofSeconds(10))).isEqualTo(1);
    }

    @Test
    void imagesDoNotCountAgainstTheWindow() {
        apiRequestsAt(0, 1);
        journal.add(2, Instant.EPOCH, "/t/p/w500/x.jpg", Kind.IMAGE, 200);

        assertThat(journal.maxInWindow(Duration.ofSeconds(10))).isEqualTo(2);
        assertThat(journal.count("/t/p/")).isEqualTo(1);
    }

    @Test
    void forgetsWhenCleared() {
        apiRequestsAt(0);

        journal.clear();

        assertThat(journal.entries()).isEmpty();
        assertThat(journal.maxInWindow(Duration.ofSeconds(10))).isZero();
    }

    private void apiRequestsAt(long... millis) {
        for (long at : millis) {
            journal.add(at * 1_000_000, Instant.ofEpochMilli(at), "/movie/1", Kind.API, 200);
        }
    }
}
