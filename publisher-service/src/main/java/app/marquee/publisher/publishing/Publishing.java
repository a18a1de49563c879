package app.marquee.publisher.publishing;

import app.marquee.messaging.Failure;
import app.marquee.messaging.MessageFailure;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.event.MetadataEnriched.Parent;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.MediaKind;
import app.marquee.publisher.cache.ArtworkCache;
import app.marquee.publisher.cache.Original;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.desired.DesiredRepository;
import app.marquee.publisher.desired.Publication;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.library.LibraryCopy;
import app.marquee.publisher.library.LibraryRepository;
import app.marquee.publisher.library.LibraryRepository.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes an item through its libraries: decides, fetches images, has files placed. No transaction may be open. */
@Component
public class Publishing {
    private final DesiredRepository desired;
    private final PublicationRepository publications;
    private final LibraryRepository libraries;
    private final ArtworkCache cache;
    private final LibraryPublishing inLibrary;

    Publishing(
            DesiredRepository desired,
            PublicationRepository publications,
            LibraryRepository libraries,
            ArtworkCache cache,
            LibraryPublishing inLibrary) {
        this.desired = desired;
        this.publications = publications;
        this.libraries = libraries;
        this.cache = cache;
        this.inLibrary = inLibrary;
    }

    /** A library and what was decided about an item there. */
    record Decision(LibraryCopy library, Verdict verdict) {}

    /**
     * @param wanted which libraries to look at, of those that hold the item or hold something of ours for it
     * @throws MessageFailure as a conflict, while the item's series or a library is not known yet
     */
    public List<Attempt> attempt(DesiredItem item, Trigger trigger, String by, LongPredicate wanted) {
        MetadataEnriched document = item.document();
        waitForParent(document, trigger);
        Map<Long, Publication> before = publications.ofItem(item.id()).stream()
                .collect(Collectors.toMap(Publication::libraryId, publication -> publication));
        List<Decision> decisions = new ArrayList<>();
        for (long libraryId : librariesOf(document, before.keySet())) {
            if (wanted.test(libraryId)) {
                Publication publication = before.get(libraryId);
                boolean forced = publication != null && publication.forced();
                library(libraryId)
                        .ifPresent(
                                copy -> decisions.add(new Decision(copy, Automation.of(copy, item, trigger, forced))));
            }
        }
        Map<String, Original> images = images(item, decisions, trigger);
        List<Attempt> attempts = new ArrayList<>();
        for (Decision decision : decisions) {
            if (!(decision.verdict() instanceof Verdict.Hold)) {
                attempts.addAll(parentFirst(document, decision, trigger, by));
            }
            inLibrary.attempt(item, decision, images, trigger, by).ifPresent(attempts::add);
        }
        return attempts;
    }

    private void waitForParent(MetadataEnriched document, Trigger trigger) {
        Parent parent = document.parent();
        if (parent != null
                && trigger == Trigger.MESSAGE
                && desired.handledRevision(parent.itemId()) < parent.revision()) {
            throw new MessageFailure(
                    Failure.Kind.CONFLICT,
                    "series " + parent.itemId() + " is not published in revision " + parent.revision() + " yet");
        }
    }

    private static Set<Long> librariesOf(MetadataEnriched document, Set<Long> before) {
        var ids = new TreeSet<Long>(before);
        document.files().forEach(file -> ids.add(file.file().libraryId()));
        document.folders().forEach(folder -> ids.add(folder.libraryId()));
        return ids;
    }

    private Optional<LibraryCopy> library(long id) {
        return switch (libraries.look(id)) {
            case Known.Present(LibraryCopy copy) -> Optional.of(copy);
            case Known.Removed() -> Optional.empty();
            case Known.Unheard() ->
                throw new MessageFailure(Failure.Kind.CONFLICT, "library " + id + " is not known yet");
        };
    }

    private Map<String, Original> images(DesiredItem item, List<Decision> decisions, Trigger trigger) {
        Set<String> urls = decisions.stream()
                .flatMap(decision -> switch (decision.verdict()) {
                    case Verdict.Hold ignored -> List.<Artwork>of().stream();
                    case Verdict.Publish ignored -> item.document().artwork().stream();
                    case Verdict.PublishApproved ignored -> item.visible().artwork().stream();
                })
                .map(Artwork::url)
                .collect(Collectors.toSet());
        return urls.isEmpty() ? Map.of() : trigger == Trigger.RESTORE ? cache.known(urls) : cache.originals(urls);
    }

    /** A series that was held only because no webhook brought it is published with the first episode that is. */
    private List<Attempt> parentFirst(MetadataEnriched document, Decision decision, Trigger trigger, String by) {
        Parent parent = document.parent();
        if (parent == null || document.kind() != MediaKind.EPISODE || trigger == Trigger.RESTORE) {
            return List.of();
        }
        long libraryId = decision.library().library().id();
        boolean held = publications
                .find(parent.itemId(), libraryId)
                .filter(publication -> publication.state() == Outcome.HELD)
                .isPresent();
        return held
                ? desired.find(parent.itemId())
                        .filter(series -> !series.document().edited())
                        .map(series -> attempt(series, Trigger.EPISODE, by, id -> id == libraryId))
                        .orElse(List.of())
                : List.of();
    }
}
