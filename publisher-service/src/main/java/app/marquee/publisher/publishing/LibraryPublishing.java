package app.marquee.publisher.publishing;

import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.media.Library;
import app.marquee.publisher.cache.Original;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.desired.DesiredRepository;
import app.marquee.publisher.desired.Publication;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.library.LibraryRepository;
import app.marquee.publisher.placing.Converged;
import app.marquee.publisher.placing.FolderLockRepository;
import app.marquee.publisher.placing.PlacementRepository;
import app.marquee.publisher.placing.Placing;
import app.marquee.publisher.placing.PlacingException;
import app.marquee.publisher.publishing.LibraryGoals.Goal;
import app.marquee.publisher.publishing.Publishing.Decision;
import app.marquee.publisher.publishing.WithdrawalRepository.Withdrawal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes or holds one item in one library, under the lock of its folders. */
@Component
class LibraryPublishing {
    private final DesiredRepository desired;
    private final PublicationRepository publications;
    private final PlacementRepository placements;
    private final WithdrawalRepository withdrawals;
    private final FolderLockRepository locks;
    private final LibraryRepository libraries;
    private final Placing placing;
    private final LibraryGoals goals;
    private final Clock clock;

    LibraryPublishing(
            DesiredRepository desired,
            PublicationRepository publications,
            PlacementRepository placements,
            WithdrawalRepository withdrawals,
            FolderLockRepository locks,
            LibraryRepository libraries,
            Placing placing,
            LibraryGoals goals,
            Clock clock) {
        this.desired = desired;
        this.publications = publications;
        this.placements = placements;
        this.withdrawals = withdrawals;
        this.locks = locks;
        this.libraries = libraries;
        this.placing = placing;
        this.goals = goals;
        this.clock = clock;
    }

    /**
     * Empty when a newer document came meanwhile, whose own message does the work; or when the library has nothing to do with
     * the item.
     */
    Optional<Attempt> attempt(
            DesiredItem item, Decision decision, Map<String, Original> images, Trigger trigger, String by) {
        Library library = decision.library().library();
        Optional<String> named = ItemFolders.folder(item.document(), library.id());
        if (named.isEmpty() && placements.claims(item.id(), library.id()).isEmpty()) {
            return Optional.empty();
        }
        String folder = named.or(
                        () -> publications.find(item.id(), library.id()).map(Publication::folder))
                .orElse("");
        if (decision.verdict() instanceof Verdict.Hold(String reason)
                && !decision.library().undone()) {
            return Optional.of(ended(item, library, folder, Outcome.HELD, reason, false, trigger, by));
        }
        return locks.holding(ItemFolders.lockKeys(item.document(), library.id(), folder), () -> {
            if (desired.revision(item.id()) != item.revision()) {
                return Optional.empty();
            }
            try {
                return Optional.of(converge(item, decision, images, folder, trigger, by));
            } catch (PlacingException e) {
                return Optional.of(ended(item, library, folder, Outcome.FAILED, e.getMessage(), true, trigger, by));
            }
        });
    }

    private Attempt converge(
            DesiredItem item,
            Decision decision,
            Map<String, Original> images,
            String folder,
            Trigger trigger,
            String by) {
        Library library = decision.library().library();
        boolean whole = decision.verdict() instanceof Verdict.Publish;
        Goal goal = goals.of(item, decision, folder, placing.claims(item.id(), library), images);
        FilesOfItem files = goal.files();
        WantedFiles wanted = goal.wanted();
        Converged done = placing.converge(goal.convergence());
        if (!files.back().isEmpty()) {
            withdrawals.cancel(files.back());
        }
        files.unsaid()
                .forEach(file -> withdrawals.put(
                        file, library.id(), new Withdrawal(0, clock.instant().plus(FilesOfItem.NEWS_LAG))));
        done.alsoConcerned().forEach(other -> publications.due(other, library.id(), clock.instant()));
        if (!done.written().isEmpty() && !decision.library().undone() && libraries.undone(library.id())) {
            // Undone while we wrote: whoever undid it may not have seen the item yet.
            publications.due(item.id(), library.id(), clock.instant());
        }
        if (decision.verdict() instanceof Verdict.Hold(String reason)) {
            return ended(item, library, folder, Outcome.HELD, reason, false, trigger, by);
        }
        String reason = Stream.of(
                        decision.verdict() instanceof Verdict.PublishApproved(String why) && trigger != Trigger.RESTORE
                                ? Stream.of(why)
                                : Stream.<String>empty(),
                        done.theirs().stream(),
                        wanted.problems().stream())
                .flatMap(reasons -> reasons)
                .limit(5)
                .collect(Collectors.joining("; "));
        List<String> assets = Stream.concat(done.written().stream().map(PublishedFile::path), done.unchanged().stream())
                .sorted()
                .toList();
        return new Attempt(
                item.document(),
                library.id(),
                folder,
                Outcome.UNCHANGED,
                reason.isEmpty() ? null : reason,
                wanted.passing(),
                files.lookAgainAt(),
                whole,
                assets,
                done.written().stream()
                        .filter(file -> file.path().endsWith(".nfo"))
                        .map(PublishedFile::sha256)
                        .findFirst()
                        .orElse(null),
                trigger,
                by);
    }

    private static Attempt ended(
            DesiredItem item,
            Library library,
            String folder,
            Outcome outcome,
            @Nullable String reason,
            boolean retry,
            Trigger trigger,
            String by) {
        return new Attempt(
                item.document(),
                library.id(),
                folder,
                outcome,
                reason,
                retry,
                null,
                false,
                List.of(),
                null,
                trigger,
                by);
    }
}
