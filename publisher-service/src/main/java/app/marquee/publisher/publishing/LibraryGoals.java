package app.marquee.publisher.publishing;

import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.Library;
import app.marquee.publisher.cache.Original;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.desired.DesiredRepository;
import app.marquee.publisher.placing.Claim;
import app.marquee.publisher.placing.Convergence;
import app.marquee.publisher.publishing.Publishing.Decision;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out what a library should hold of an item, from its document, its neighbours and what is known to be gone. */
@Component
class LibraryGoals {
    private final DesiredRepository desired;
    private final WithdrawalRepository withdrawals;
    private final Clock clock;

    LibraryGoals(DesiredRepository desired, WithdrawalRepository withdrawals, Clock clock) {
        this.desired = desired;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** @param wanted what of the convergence could be said, and what could not */
    record Goal(Convergence convergence, FilesOfItem files, WantedFiles wanted) {}

    /**
     * @param folder the item's
     * @param claims the item has there so far
     * @param images what became of each address
     */
    Goal of(DesiredItem item, Decision decision, String folder, List<Claim> claims, Map<String, Original> images) {
        Library library = decision.library().library();
        FilesOfItem files = files(item, library, claims);
        boolean undone = decision.library().undone();
        WantedFiles wanted = undone
                ? new WantedFiles(List.of(), Set.of(), List.of(), false)
                : wanted(item, decision, files, claims, images);
        Set<Long> waiting = undone ? Set.of() : files.waiting();
        return new Goal(
                new Convergence(item.id(), library, folder, claims, wanted.files(), wanted.missing(), waiting),
                files,
                wanted);
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

    private WantedFiles wanted(
            DesiredItem item, Decision decision, FilesOfItem files, List<Claim> claims, Map<String, Original> images) {
        Library library = decision.library().library();
        Set<String> claimed = claims.stream().map(Claim::path).collect(Collectors.toSet());
        MetadataEnriched document =
                decision.verdict() instanceof Verdict.Publish ? item.document() : item.approvedForPresentFiles();
        List<DesiredItem> neighbours = document.parent() == null
                ? List.of()
                : desired.shownBy(
                        files.present().stream().map(file -> file.file().id()).toList());
        return WantedFiles.of(
                document,
                library.id(),
                files.present(),
                path -> claimed.contains(path) || exists(library, path),
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

    private static boolean exists(Library library, String path) {
        try {
            return Files.exists(Path.of(library.root()).resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
