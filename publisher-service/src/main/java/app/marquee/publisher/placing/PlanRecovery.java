package app.marquee.publisher.placing;

import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.media.Library;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.library.LibraryCopy;
import app.marquee.publisher.library.LibraryRepository;
import app.marquee.publisher.placing.LibraryDisk.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finishes what a crash left half done: what was renamed is recorded as ours, what was written is renamed while nobody else
 * touched its target, the rest is taken away and left to the message that comes again.
 */
@Component
class PlanRecovery implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(PlanRecovery.class);

    private final PlacementRepository placements;
    private final PublicationRepository publications;
    private final LibraryRepository libraries;
    private final FolderLockRepository locks;
    private final LibraryDisk disk;
    private final TransactionTemplate transaction;

    PlanRecovery(
            PlacementRepository placements,
            PublicationRepository publications,
            LibraryRepository libraries,
            FolderLockRepository locks,
            LibraryDisk disk,
            TransactionTemplate transaction) {
        this.placements = placements;
        this.publications = publications;
        this.libraries = libraries;
        this.locks = locks;
        this.disk = disk;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        placements.plans().forEach(this::finishIfPossible);
    }

    /** A library that is not there now is no reason not to start: the item's next message finishes the plan. */
    private void finishIfPossible(Plan plan) {
        try {
            libraries
                    .find(plan.libraryId())
                    .map(LibraryCopy::library)
                    .ifPresent(library -> finishLocked(plan, library));
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).addKeyValue("itemId", plan.itemId()).log("an interrupted plan waits");
        }
    }

    /** Another instance that is at work on the item holds this lock until its plan is done. */
    private void finishLocked(Plan plan, Library library) {
        locks.holding(List.of(LockKeys.item(plan.itemId())), () -> {
            finish(plan.itemId(), library);
            return true;
        });
    }

    @Override
    public void stop() {}

    /** Under the item's lock. */
    void finish(long itemId, Library library) {
        placements.plansOf(itemId, library.id()).forEach(plan -> end(plan, library, true));
    }

    /** Records what a plan that failed did all the same, and takes no further step. */
    void giveUp(Plan plan, Library library) {
        end(plan, library, false);
    }

    private void end(Plan plan, Library library, boolean goOn) {
        List<PlacedFile> placed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        try {
            var folders = new LibraryFolders(Path.of(library.linkRoot()), disk);
            for (Step step : plan.steps()) {
                if (finished(step, folders, goOn)) {
                    if (step.ours()) {
                        placed.add(asItLies(step, folders));
                    } else {
                        removed.add(step.path());
                    }
                }
            }
        } catch (IOException e) {
            throw new PlacingException("a plan cannot be finished: " + e.getMessage(), e);
        }
        transaction.executeWithoutResult(status -> keep(plan, library, placed, removed));
        log.atInfo()
                .addKeyValue("itemId", plan.itemId())
                .addKeyValue("steps", plan.steps().size())
                .addKeyValue("done", placed.size() + removed.size())
                .log(goOn ? "an interrupted plan was finished" : "a plan that failed was given up");
    }

    private void keep(Plan plan, Library library, List<PlacedFile> placed, List<String> removed) {
        placements.forget(plan.id());
        placements.put(library.id(), placed);
        placements.drop(library.id(), removed);
        Set<String> paths = placed.stream().map(PlacedFile::path).collect(Collectors.toSet());
        List<Claim> claims = new ArrayList<>(placements.claims(plan.itemId(), library.id()));
        plan.claims().stream().filter(claim -> paths.contains(claim.path())).forEach(claims::add);
        placements.claim(plan.itemId(), library.id(), claims);
        List<PublishedFile> written = placed.stream()
                .map(file -> new PublishedFile(file.path(), file.size(), file.modifiedAt(), file.sha256()))
                .toList();
        if (!written.isEmpty() || !removed.isEmpty()) {
            publications.pending(plan.itemId(), library.id(), plan.folder(), written, removed);
        }
    }

    /** @param goOn whether a step that was not taken yet is taken now, where nobody touched its target */
    private boolean finished(Step step, LibraryFolders folders, boolean goOn) throws IOException {
        Path target;
        try {
            target = folders.locate(step.path());
        } catch (PlacingException folderIsGone) {
            return false;
        }
        String lying = hashOf(target);
        if (step.newSha256() == null) {
            if (goOn && lying != null && lying.equals(step.oldSha256())) {
                disk.delete(target);
                return true;
            }
            return lying == null;
        }
        Path temporary = target.resolveSibling(step.temporary());
        if (step.newSha256().equals(lying)) {
            disk.delete(temporary);
            return true;
        }
        if (goOn && Objects.equals(lying, step.oldSha256()) && step.newSha256().equals(hashOf(temporary))) {
            disk.rename(temporary, target);
            return true;
        }
        disk.delete(temporary);
        return false;
    }

    private @Nullable String hashOf(Path file) throws IOException {
        Optional<Stamp> stamp = disk.stamp(file);
        return stamp.isPresent() && stamp.get().plain() ? disk.sha256(file) : null;
    }

    private PlacedFile asItLies(Step step, LibraryFolders folders) throws IOException {
        Stamp stamp = disk.stamp(folders.locate(step.path())).orElseThrow(() -> new IOException(step.path()));
        return new PlacedFile(
                step.path(),
                Objects.requireNonNull(step.newSha256()),
                stamp.size(),
                stamp.modifiedAt(),
                step.originalSha256(),
                null);
    }
}
