package app.marquee.publisher.placing;

import app.marquee.messaging.CrashPoint;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.media.Library;
import app.marquee.publisher.cache.ArtworkCache;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.placing.LibraryDisk.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a library hold what one item wants there. The caller holds the lock on its folders, and no transaction. */
@Component
public class Placing {
    private final PlacementRepository placements;
    private final PublicationRepository publications;
    private final PlanRecovery recovery;
    private final LibraryDisk disk;
    private final ArtworkCache cache;
    private final TransactionTemplate transaction;

    Placing(
            PlacementRepository placements,
            PublicationRepository publications,
            PlanRecovery recovery,
            LibraryDisk disk,
            ArtworkCache cache,
            TransactionTemplate transaction) {
        this.placements = placements;
        this.publications = publications;
        this.recovery = recovery;
        this.disk = disk;
        this.cache = cache;
        this.transaction = transaction;
    }

    /**
     * What the item has in the library, after what a crash left half done there was finished.
     *
     * @throws PlacingException when that cannot be finished now
     */
    public List<Claim> claims(long itemId, Library library) {
        recovery.finish(itemId, library);
        return placements.claims(itemId, library.id());
    }

    /**
     * @param goal with the {@link #claims} of the item under the same lock
     * @throws PlacingException when the library could not be changed; it is as it was
     */
    public Converged converge(Convergence goal) {
        try {
            return carryOut(goal);
        } catch (UncheckedIOException cacheFails) {
            throw new PlacingException(cacheFails.getMessage(), cacheFails);
        }
    }

    private Converged carryOut(Convergence goal) {
        Library library = goal.library();
        Decisions decisions = Decisions.of(goal, placements, disk, cache);
        List<Step> steps = decisions.decided().stream().flatMap(Placing::step).toList();
        var plan = new Plan(UUID.randomUUID(), goal.itemId(), library.id(), goal.folder(), steps, decisions.claims());
        if (!steps.isEmpty()) {
            keepReplaced(decisions.decided());
            transaction.executeWithoutResult(status -> placements.keep(plan));
            CrashPoint.passed("publisher.plan-committed");
            takeSteps(plan, library, decisions.decided());
        }
        return transaction.execute(status -> keepResult(goal, plan, decisions));
    }

    /**
     * What {@link #converge} would do.
     *
     * @param texts whether with what NFO files say before and after
     * @throws PlacingException when the library cannot be looked at
     */
    public List<PlannedChange> preview(Convergence goal, boolean texts) {
        try {
            return Decisions.of(goal, placements, disk, cache).planned(texts);
        } catch (UncheckedIOException cacheFails) {
            throw new PlacingException(cacheFails.getMessage(), cacheFails);
        }
    }

    private void takeSteps(Plan plan, Library library, List<Decided> decided) {
        try {
            new Moves(folders(library), disk).take(decided);
        } catch (PlacingException | UncheckedIOException e) {
            // What could be put back was put back; what could not is found by comparing the plan with the disk.
            recovery.giveUp(plan, library);
            throw e;
        }
    }

    private void keepReplaced(List<Decided> decided) {
        for (Decided change : decided) {
            if (change instanceof Decided.Place(Step step, var ignored, var old) && old != null) {
                cache.keepTheirs(old, extension(step.path()));
            }
        }
    }

    private Converged keepResult(Convergence goal, Plan plan, Decisions decisions) {
        Library library = goal.library();
        List<PlacedFile> placed = new ArrayList<>();
        List<PublishedFile> written = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        Set<String> fought = new HashSet<>();
        var folders = folders(library);
        for (Decided decision : decisions.decided()) {
            switch (decision) {
                case Decided.Place(Step step, var bytes, var old) -> {
                    PlacedFile file = asItLies(folders, step);
                    placed.add(file);
                    written.add(new PublishedFile(file.path(), file.size(), file.modifiedAt(), file.sha256()));
                }
                case Decided.Withdraw(Step step, var bytes) -> removed.add(step.path());
                case Decided.Right(PlacedFile file, boolean recorded) -> {
                    if (!recorded) {
                        placed.add(file);
                    }
                    unchanged.add(file.path());
                }
                case Decided.Theirs(String path, String why, boolean wasOurs) -> {
                    theirs.add(path + " stays as it is: " + why);
                    if (wasOurs) {
                        fought.add(path);
                    }
                }
            }
        }
        if (!plan.steps().isEmpty()) {
            placements.forget(plan.id());
        }
        placements.put(library.id(), placed);
        placements.drop(
                library.id(),
                Stream.concat(removed.stream(), decisions.vanished().stream()).toList());
        placements.theirs(library.id(), fought);
        if (!Set.copyOf(plan.claims()).equals(Set.copyOf(goal.claims()))) {
            placements.claim(plan.itemId(), library.id(), plan.claims());
        }
        if (!written.isEmpty() || !removed.isEmpty()) {
            publications.pending(plan.itemId(), library.id(), plan.folder(), written, removed);
        }
        return new Converged(written, removed, unchanged, theirs, decisions.concerned());
    }

    private PlacedFile asItLies(LibraryFolders folders, Step step) {
        try {
            Stamp stamp = disk.stamp(folders.locate(step.path()))
                    .orElseThrow(() -> new PlacingException(step.path() + " was taken away at once", null));
            return new PlacedFile(
                    step.path(),
                    Objects.requireNonNull(step.newSha256()),
                    stamp.size(),
                    stamp.modifiedAt(),
                    step.originalSha256(),
                    null);
        } catch (IOException e) {
            throw new PlacingException(step.path() + " cannot be read back: " + e.getMessage(), e);
        }
    }

    private LibraryFolders folders(Library library) {
        return new LibraryFolders(Path.of(library.linkRoot()), disk);
    }

    private static Stream<Step> step(Decided decision) {
        return switch (decision) {
            case Decided.Place(Step step, var bytes, var old) -> Stream.of(step);
            case Decided.Withdraw(Step step, var bytes) -> Stream.of(step);
            case Decided.Right ignored -> Stream.empty();
            case Decided.Theirs ignored -> Stream.empty();
        };
    }

    private static String extension(String path) {
        String name = TargetNames.nameOf(path);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return extension.matches("[A-Za-z0-9]{1,8}") ? extension : "bin";
    }
}
