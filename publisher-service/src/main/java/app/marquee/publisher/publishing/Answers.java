package app.marquee.publisher.publishing;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.Outbox;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.ItemFile;
import app.marquee.publisher.desired.DesiredRepository;
import app.marquee.publisher.desired.Publication;
import app.marquee.publisher.desired.PublicationRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps how attempts ended and says it, in one transaction that the caller has opened. */
@Component
public class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    private final PublicationRepository publications;
    private final DesiredRepository desired;
    private final PublishLogRepository publishLog;
    private final Outbox outbox;
    private final Clock clock;

    Answers(
            PublicationRepository publications,
            DesiredRepository desired,
            PublishLogRepository publishLog,
            Outbox outbox,
            Clock clock) {
        this.publications = publications;
        this.desired = desired;
        this.publishLog = publishLog;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void give(List<Attempt> attempts) {
        attempts.forEach(this::give);
        CrashPoint.passed("publisher.before-answer");
    }

    private void give(Attempt attempt) {
        MetadataEnriched document = attempt.document();
        Optional<Publication> known = publications.findForUpdate(document.itemId(), attempt.libraryId());
        if (known.isPresent() && known.get().revision() > document.revision()) {
            return; // a newer document was answered meanwhile, with all that is on disk
        }
        List<PublishedFile> written = known.map(Publication::pendingWritten).orElse(List.of());
        List<String> removed = known.map(Publication::pendingRemoved).orElse(List.of());
        Outcome outcome = attempt.outcome() == Outcome.UNCHANGED && !(written.isEmpty() && removed.isEmpty())
                ? Outcome.WRITTEN
                : attempt.outcome();
        List<ItemFile> files = document.files().stream()
                .filter(file -> file.file().libraryId() == attempt.libraryId())
                .toList();
        Map<Long, Long> answered = known.map(Publication::answeredFiles).orElse(Map.of());
        boolean videoChanged = files.stream()
                .anyMatch(file -> file.videoChanged()
                        && answered.getOrDefault(file.file().id(), 0L)
                                < file.file().revision());
        if (says(attempt, outcome, known.orElse(null), !(written.isEmpty() && removed.isEmpty()))) {
            outbox.add(new AssetPublished(
                    document.itemId(),
                    document.kind(),
                    document.revision(),
                    attempt.libraryId(),
                    attempt.folder(),
                    document.details().title(),
                    outcome,
                    files.stream().map(ItemFile::file).toList(),
                    latest(written),
                    removed.stream().distinct().toList(),
                    attempt.reason(),
                    videoChanged));
            log.atInfo()
                    .addKeyValue(LogKeys.ITEM_ID, document.itemId())
                    .addKeyValue(LogKeys.LIBRARY_ID, attempt.libraryId())
                    .addKeyValue("outcome", outcome)
                    .addKeyValue(LogKeys.COUNT, written.size())
                    .log("item published");
        }
        boolean again = outcome == Outcome.HELD && attempt.trigger() == Trigger.DUE;
        if (!again) {
            publishLog.add(attempt, outcome);
        }
        publications.put(next(attempt, outcome, known.orElse(null), files));
        if (attempt.whole()) {
            desired.approved(document.itemId(), document.revision());
        }
    }

    /** A message is always answered; what we look at by ourselves is told only when it made a difference. */
    private static boolean says(Attempt attempt, Outcome outcome, @Nullable Publication known, boolean changed) {
        return attempt.trigger() == Trigger.MESSAGE
                || attempt.trigger() == Trigger.PERSON
                || changed
                || known == null
                || (outcome != known.state() && !(succeeded(outcome) && succeeded(known.state())));
    }

    private static boolean succeeded(Outcome outcome) {
        return outcome == Outcome.WRITTEN || outcome == Outcome.UNCHANGED;
    }

    private Publication next(Attempt attempt, Outcome outcome, @Nullable Publication known, List<ItemFile> files) {
        var answered = new HashMap<Long, Long>();
        for (ItemFile file : files) {
            FileReference reference = file.file();
            answered.put(reference.id(), reference.revision());
        }
        Instant due = known == null ? null : known.dueAt();
        int attempts = attempt.retry() ? (known == null ? 0 : known.attempts()) + 1 : 0;
        Instant retryAt = attempt.retry() ? clock.instant().plus(gap(attempts)) : null;
        boolean forced = attempt.trigger() == Trigger.PERSON || (known != null && known.forced());
        return new Publication(
                attempt.document().itemId(),
                attempt.libraryId(),
                attempt.document().revision(),
                outcome,
                attempt.reason(),
                attempt.folder(),
                List.of(),
                List.of(),
                answered,
                attempt.retry() ? Correlation.currentId() : null,
                earliest(earliest(due, attempt.lookAgainAt()), retryAt),
                attempts,
                forced && attempt.retry());
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static Duration gap(int attempts) {
        Duration gap = FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, 10));
        return gap.compareTo(LONGEST_RETRY) < 0 ? gap : LONGEST_RETRY;
    }

    /** Of several times a path was written, the last. */
    private static List<PublishedFile> latest(List<PublishedFile> written) {
        var byPath = new LinkedHashMap<String, PublishedFile>();
        written.forEach(file -> byPath.put(file.path(), file));
        return new ArrayList<>(byPath.values());
    }
}
