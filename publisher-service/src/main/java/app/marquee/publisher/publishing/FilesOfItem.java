package app.marquee.publisher.publishing;

import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ItemFile;
import app.marquee.publisher.placing.Claim;
import app.marquee.publisher.publishing.WithdrawalRepository.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item's files in one library, seen together with what is known to be gone.
 *
 * @param present  are published for
 * @param waiting  ids of files that are gone but may come back: what was published for them stays for now
 * @param back     ids of files that were gone and are there again
 * @param unsaid   ids of files that seem to be gone although nobody said so yet
 * @param lookAgainAt when a wait ends; null when none does
 */
record FilesOfItem(
        List<ItemFile> present,
        Set<Long> waiting,
        Set<Long> back,
        Set<Long> unsaid,
        @Nullable Instant lookAgainAt) {
    /** How long news of a removal may lag behind the document that shows it. */
    static final Duration NEWS_LAG = Duration.ofMinutes(2);

    /** @param exists whether a media file is on disk, by its path */
    static FilesOfItem of(
            MetadataEnriched document,
            long libraryId,
            List<Claim> claims,
            Map<Long, Withdrawal> withdrawals,
            Predicate<String> exists,
            Instant now) {
        List<ItemFile> here = document.files().stream()
                .filter(file -> file.file().libraryId() == libraryId)
                .toList();
        Set<Long> back = new HashSet<>();
        Set<Long> waiting = new HashSet<>();
        Set<Long> unsaid = new HashSet<>();
        Instant next = null;
        List<ItemFile> present = here.stream()
                .filter(file -> {
                    Withdrawal gone = withdrawals.get(file.file().id());
                    if (gone == null) {
                        return true;
                    }
                    boolean returned = gone.revision() < file.file().revision();
                    if (returned) {
                        back.add(file.file().id());
                    }
                    return returned;
                })
                .toList();
        Set<Long> presentIds = present.stream().map(file -> file.file().id()).collect(Collectors.toSet());
        Map<Long, String> claimed = new HashMap<>();
        claims.forEach(claim -> claimed.put(claim.fileId(), claim.mediaPath()));
        for (var claim : claimed.entrySet()) {
            long file = claim.getKey();
            Withdrawal gone = withdrawals.get(file);
            Instant due = null;
            if (file == 0 || presentIds.contains(file)) {
                continue;
            } else if (gone != null) {
                due = gone.dueAt().isAfter(now) ? gone.dueAt() : null;
            } else if (!exists.test(claim.getValue())) {
                due = now.plus(NEWS_LAG);
                unsaid.add(file);
            }
            if (due != null) {
                waiting.add(file);
                next = next == null || due.isBefore(next) ? due : next;
            }
        }
        return new FilesOfItem(present, Set.copyOf(waiting), Set.copyOf(back), Set.copyOf(unsaid), next);
    }
}
