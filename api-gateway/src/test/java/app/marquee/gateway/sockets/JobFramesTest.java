package app.marquee.gateway.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.live.LoggedEvent;
import app.marquee.gateway.sockets.Frames.Frame;
import app.marquee.model.Message;
import app.marquee.model.MessageJson;
import app.marquee.model.Messages;
import app.marquee.model.event.JobChanged;
import app.marquee.model.event.JobProgress;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobFramesTest {
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    final JobFrames frames = new JobFrames(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void progressIsToldTenTimesASecondAtMostAndTheLastOfItAlways() {
        List<Frame> told = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            told.addAll(frames.of(List.of(progress(7, JobProgress.Status.RUNNING, i))));
            now = now.plusMillis(1);
            told.addAll(frames.due());
        }
        now = now.plusMillis(100);
        told.addAll(frames.due());

        assertThat(told).hasSizeBetween(9, 12);
        assertThat(payload(told.getLast())).containsEntry("current", 1_000L).containsEntry("percentage", 100.0);
        assertThat(frames.due()).isEmpty();
    }

    @Test
    void oneJobsProgressHoldsBackNoOthers() {
        assertThat(frames.of(List.of(
                        progress(7, JobProgress.Status.RUNNING, 1), progress(8, JobProgress.Status.RUNNING, 1))))
                .hasSize(2);
    }

    @Test
    void whatWasHeldBackIsToldBeforeTheEnd() {
        frames.of(List.of(progress(7, JobProgress.Status.RUNNING, 1)));

        List<Frame> told = frames.of(List.of(
                progress(7, JobProgress.Status.RUNNING, 999),
                event(new JobChanged(7, "library-scan", JobChanged.Status.COMPLETED, 1_000, 1_000, "done"))));

        assertThat(told).extracting(Frame::type).containsExactly("job:progress", "job:completed");
        assertThat(payload(told.getFirst())).containsEntry("current", 999L);
        assertThat(frames.due()).isEmpty();
    }

    @Test
    void aJobIsCreatedStartedAndOver() {
        assertThat(frames.of(List.of(
                        event(new JobChanged(7, "publish", JobChanged.Status.PENDING, 0, 0, null)),
                        event(new JobChanged(7, "publish", JobChanged.Status.PROCESSING, 0, 0, null)),
                        event(new JobChanged(7, "publish", JobChanged.Status.CANCELLED, 0, 0, null)))))
                .extracting(Frame::type)
                .containsExactly("job:created", "job:started", "job:failed");
    }

    @Test
    void aTotalNobodyKnowsIsNoProgressInPercent() {
        LoggedEvent unknown =
                event(new JobProgress(7, "scanner-service", JobProgress.Status.RUNNING, "walking", 5, 0, null));

        assertThat(payload(frames.of(List.of(unknown)).getFirst()))
                .containsEntry("percentage", 0.0)
                .containsKey("detail");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> payload(Frame frame) {
        return (Map<String, Object>) frame.payload();
    }

    private LoggedEvent progress(long job, JobProgress.Status status, long current) {
        return event(new JobProgress(job, "scanner-service", status, "scanning", current, 1_000, null));
    }

    private LoggedEvent event(Message message) {
        return new LoggedEvent(
                1,
                "id",
                Messages.nameOf(message.getClass()),
                "correlation",
                List.of(),
                5,
                now,
                MessageJson.mapper().valueToTree(message));
    }
}
