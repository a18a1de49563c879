package app.marquee.publisher.publishing;

import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.AssetPublished.PublishedFile;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.event.MetadataEnriched.ItemFolder;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.Library;
import app.marquee.publisher.cache.Original;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.desired.DesiredRepository;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.library.LibraryCopy;
import app.marquee.publisher.placing.Claim;
import app.marquee.publisher.placing.Converged;
import app.marquee.publisher.placing.Convergence;
import app.marquee.publisher.placing.FolderLockRepository;
import app.marquee.publisher.placing.LockKeys;
import app.marquee.publisher.placing.PlacementRepository;
import app.marquee.publisher.placing.Placing;
import app.marquee.publisher.placing.PlacingException;
import app.marquee.publisher.placing.PlannedChange;
import app.marquee.publisher.placing.TargetNames;
import app.marquee.publisher.publishing.Publishing.Decision;
import app.marquee.publisher.publishing.WithdrawalRepository.Withdrawal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One item in one library, under the lock of its folders. */
@Component
class LibraryPublishing {
    private final DesiredRepository desired;
    private final PublicationRepository publications;
    private final PlacementRepository placements;
    private final WithdrawalRepository withdrawals;
    private final FolderLockRepository locks;
    private final Placing placing;
    private final Clock clock;

    LibraryPublishing(
            DesiredRepository desired,
            PublicationRepository publications,
            PlacementRepository placements,
            WithdrawalRepository withdrawals,
            FolderLockRepository locks,
            Placing placing,
            Clock clock) {
        this.desired = desired;
        this.publications = publications;
        this.placements = placements;
        this.withdrawals = withdrawals;
        this.locks = locks;
        this.placing = placing;
        this.clock = clock;
    }

    /** Empty when a newer document came meanwhile, whose own message does the work; or when the library has nothing to do with the item. */
    Optional<Attempt> attempt(
            DesiredItem item, Decision decision, Map<String, Original> images, Trigger trigger, String by) {
        Library library = decision.library().library();
        boolean concerned = holds(item.document(), library.id())
                || !placements.claims(item.id(), library.id()).isEmpty();
        if (!concerned) {
            return Optional.empty();
        }
        String folder = folderOf(item, library);
        if (decision.verdict() instanceof Verdict.Hold(String reason)
                && !decision.library().undone()) {
            return Optional.of(ended(item, library, folder, Outcome.HELD, reason, false, trigger, by));
        }
        return locks.holding(lockKeys(item, library, folder), () -> {
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
        List<Claim> claims = placing.claims(item.id(), library);
        FilesOfItem files = files(item, library, claims);
        WantedFiles wanted = wanted(item, decision, files, images);
        Set<Long> waiting = decision.library().undone() ? Set.of() : files.waiting();
        Converged done = placing.converge(
                new Convergence(item.id(), library, folder, claims, wanted.files(), wanted.missing(), waiting));
        if (!files.back().isEmpty()) {
            withdrawals.cancel(files.back());
        }
        files.unsaid()
                .forEach(file -> withdrawals.put(
                        file, library.id(), new Withdrawal(0, clock.instant().plus(FilesOfItem.NEWS_LAG))));
        done.alsoConcerned().forEach(other -> publications.due(other, library.id(), clock.instant()));
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

    /** What publishing would do now, whatever holds it. */
    List<PlannedChange> preview(DesiredItem item, LibraryCopy copy, Map<String, Original> images) {
        Library library = copy.library();
        var decision = new Decision(copy, new Verdict.Publish(), true);
        List<Claim> claims = placements.claims(item.id(), library.id());
        FilesOfItem files = files(item, library, claims);
        WantedFiles wanted = wanted(item, decision, files, images);
        return placing.preview(new Convergence(
                item.id(),
                library,
                folderOf(item, library),
                claims,
                wanted.files(),
                wanted.missing(),
                files.waiting()));
    }

    private FilesOfItem files(DesiredItem item, Library library, List<Claim> claims) {
        Set<Long> ids = Stream.concat(
                        item.document().files().stream().map(file -> file.file().id()),
                        claims.stream().map(Claim::fileId))
                .collect(Collectors.toSet());
        return FilesOfItem.of(
                item.document(),
                library.id(),
                claims,
                withdrawals.of(ids),
                path -> exists(library, path),
                clock.instant());
    }

    private WantedFiles wanted(DesiredItem item, Decision decision, FilesOfItem files, Map<String, Original> images) {
        if (decision.library().undone()) {
            return new WantedFiles(List.of(), Set.of(), List.of(), false);
        }
        MetadataEnriched document =
                decision.verdict() instanceof Verdict.Publish ? item.document() : item.approvedForPresentFiles();
        List<DesiredItem> neighbours = document.parent() == null
                ? List.of()
                : desired.shownBy(
                        files.present().stream().map(file -> file.file().id()).toList());
        return WantedFiles.of(
                document,
                decision.library().library().id(),
                files.present(),
                file -> shownBy(file, document, neighbours),
                images);
    }

    /** All items of the file in its order; this one as it is to be published, the others as they may be seen. */
    private static List<MetadataEnriched> shownBy(
            ItemFile file, MetadataEnriched document, List<DesiredItem> neighbours) {
        record Shown(int ordinal, MetadataEnriched item) {}
        List<Shown> shown = new ArrayList<>();
        shown.add(new Shown(file.ordinal(), document));
        for (DesiredItem neighbour : neighbours) {
            if (neighbour.id() != document.itemId()) {
                neighbour.document().files().stream()
                        .filter(other -> other.file().id() == file.file().id())
                        .forEach(other -> shown.add(new Shown(other.ordinal(), neighbour.visible())));
            }
        }
        shown.sort(Comparator.comparingInt(Shown::ordinal)
                .thenComparingLong(each -> each.item().itemId()));
        return shown.stream().map(Shown::item).toList();
    }

    private static boolean holds(MetadataEnriched document, long libraryId) {
        return document.files().stream().anyMatch(file -> file.file().libraryId() == libraryId)
                || document.folders().stream().anyMatch(folder -> folder.libraryId() == libraryId);
    }

    private String folderOf(DesiredItem item, Library library) {
        Stream<String> folders = item.document().folders().stream()
                .filter(folder -> folder.libraryId() == library.id())
                .map(ItemFolder::path);
        Stream<String> ofFiles = item.document().files().stream()
                .filter(file -> file.file().libraryId() == library.id())
                .map(LibraryPublishing::folderOf);
        return Stream.concat(folders, ofFiles)
                .findFirst()
                .or(() -> publications.find(item.id(), library.id()).map(publication -> publication.folder()))
                .orElse("");
    }

    private static String folderOf(ItemFile file) {
        return file.folder() != null
                ? file.folder()
                : TargetNames.folderOf(file.file().path());
    }

    private List<String> lockKeys(DesiredItem item, Library library, String folder) {
        var keys = new LinkedHashSet<String>();
        keys.add(LockKeys.item(item.id()));
        item.document().files().stream()
                .filter(file -> file.file().libraryId() == library.id())
                // Movies that share a folder do not share a single file.
                .map(file -> file.folder() == null && item.document().parent() == null
                        ? file.file().path()
                        : folderOf(file))
                .forEach(key -> keys.add(LockKeys.folder(library.id(), key)));
        if (item.document().files().isEmpty()) {
            keys.add(LockKeys.folder(library.id(), folder));
        }
        return List.copyOf(keys);
    }

    private static boolean exists(Library library, String path) {
        try {
            return Files.exists(Path.of(library.root()).resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
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
