package app.marquee.scanner.library;

import app.marquee.messaging.Outbox;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.LibraryRemoved;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Urgency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes, changes, confirms and forgets libraries, and says so. */
@Component
public class Libraries {
    private final LibraryRepository repository;
    private final Outbox outbox;
    private final List<LibraryForgotten> forgotten;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Libraries(
            LibraryRepository repository,
            Outbox outbox,
            List<LibraryForgotten> forgotten,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.forgotten = forgotten;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Library create(LibraryRequest request) {
        if (request.name() == null || request.kind() == null || request.root() == null) {
            throw ApiProblem.badRequest(
                    "name, kind or root is missing", "Give a name, a kind ('movies' or 'series') and a root folder.");
        }
        LibraryKind kind = request.kind();
        Path root = LibraryChecks.folder("root", request.root());
        Library wanted = request.made(request.name().strip(), kind, root.toString());
        LibraryChecks.check(wanted, repository.all());
        Library library = confirmed(wanted, !holdsForeignFiles(root));
        String device = deviceOf(root);
        String anchor = anchor(root, request.anchorFile(), null);
        return stored(library, () -> {
            long revision = Revisions.next(0, clock);
            Library made = repository.insert(library, device, revision, clock.instant());
            repository.anchor(made.id(), anchor);
            outbox.add(new LibraryChanged(made, revision));
            outbox.add(ScanLibrary.quick(made.id()), Urgency.HIGH);
            return made;
        });
    }

    public Library change(long id, LibraryRequest request) {
        StoredLibrary old = get(id);
        requireSeen(request, old);
        Library wanted = request.changed(old.library());
        LibraryChecks.check(wanted, repository.all());
        boolean moved = !wanted.root().equals(old.library().root());
        String device = moved ? deviceOf(Path.of(wanted.root())) : null;
        String anchor = anchor(Path.of(wanted.root()), request.anchorFile(), old.anchorFile());
        return stored(wanted, () -> {
            StoredLibrary now = repository.hold(id).orElseThrow(() -> unknown(id));
            requireSeen(request, now);
            save(wanted, now.revision());
            repository.anchor(id, anchor);
            if (moved) {
                repository.thaw(id, device);
                outbox.add(ScanLibrary.quick(id), Urgency.HIGH);
            }
            return wanted;
        });
    }

    /** The disk was asked before, with no transaction open; of two who ask for the same at once, the second is refused. */
    private Library stored(Library library, Supplier<Library> store) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> store.get()));
        } catch (DuplicateKeyException e) {
            throw ApiProblem.conflict(
                    "name '" + library.name() + "' or root " + library.root() + " is taken",
                    "Choose another name, or a folder beside it.");
        }
    }

    /** A person has seen the plan, or says that what vanished may be gone. */
    @Transactional
    public Library confirm(long id) {
        StoredLibrary old = get(id);
        Library library = confirmed(old.library(), true);
        save(library, old.revision());
        return library;
    }

    @Transactional
    public void delete(long id) {
        StoredLibrary old = get(id);
        forgotten.forEach(listener -> listener.forgotten(id));
        repository.delete(id);
        outbox.add(new LibraryRemoved(id, Revisions.next(old.revision(), clock)));
    }

    public StoredLibrary get(long id) {
        return repository.find(id).orElseThrow(() -> unknown(id));
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.notFound("There is no library " + id, "GET /api/v1/libraries lists them.");
    }

    public List<StoredLibrary> all() {
        return repository.all();
    }

    private void requireSeen(LibraryRequest request, StoredLibrary now) {
        if (request.revision() != null && request.revision() != now.revision()) {
            throw ApiProblem.changed(
                    "Somebody else has changed the library '" + now.library().name() + "' meanwhile.",
                    LibraryAnswer.of(now, repository.state(now)));
        }
    }

    private void save(Library library, long oldRevision) {
        long revision = Revisions.next(oldRevision, clock);
        repository.update(library, revision);
        outbox.add(new LibraryChanged(library, revision));
    }

    private static @Nullable String anchor(Path root, @Nullable String asked, @Nullable String old) {
        String file = asked == null ? old : asked.strip();
        if (file == null || file.isEmpty()) {
            return null;
        }
        LibraryChecks.anchor(root, file);
        return file;
    }

    private static boolean holdsForeignFiles(Path root) {
        try {
            return ForeignFiles.anyIn(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String deviceOf(Path root) {
        try {
            return MountGuard.device(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Library confirmed(Library l, boolean confirmed) {
        return new Library(
                l.id(),
                l.name(),
                l.kind(),
                l.root(),
                l.linkRoot(),
                l.sourceRoots(),
                l.layout(),
                l.automation(),
                l.webhookPublishes(),
                l.existing(),
                confirmed,
                l.pathMappings(),
                l.language(),
                l.demo());
    }
}
