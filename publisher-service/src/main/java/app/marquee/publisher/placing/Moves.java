package app.marquee.publisher.placing;

import app.marquee.messaging.CrashPoint;
import app.marquee.publisher.placing.LibraryDisk.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps of a plan: all new bytes are written and safe before the first rename; when anything fails, what was
 * renamed is put back, so that the library is as it was. Deletions come last.
 */
final class Moves {
    private static final Logger log = LoggerFactory.getLogger(Moves.class);

    private final LibraryFolders folders;
    private final LibraryDisk disk;

    Moves(LibraryFolders folders, LibraryDisk disk) {
        this.folders = folders;
        this.disk = disk;
    }

    /** New bytes to be renamed into place, with the bytes to put back should that fail. */
    private record Move(Path temporary, Path target, byte[] bytes, byte @Nullable [] old) {}

    /**
     * @throws PlacingException when the library is as it was before
     */
    void take(List<Decided> decided) {
        List<Move> moves = new ArrayList<>();
        List<Path> deletions = new ArrayList<>();
        for (Decided change : decided) {
            switch (change) {
                case Decided.Place(Step step, var bytes, var old) -> moves.add(move(step, bytes.get(), old));
                case Decided.Withdraw(Step step, var bytes) -> {
                    if (bytes == null) {
                        deletions.add(folders.locate(step.path()));
                    } else {
                        moves.add(move(step, bytes, read(step)));
                    }
                }
                case Decided.Right ignored -> {}
                case Decided.Theirs ignored -> {}
            }
        }
        write(moves);
        rename(moves);
        delete(deletions);
        CrashPoint.passed("publisher.renamed");
    }

    private Move move(Step step, byte[] bytes, byte @Nullable [] old) {
        Path target = folders.locate(step.path());
        return new Move(target.resolveSibling(step.temporary()), target, bytes, old);
    }

    private byte[] read(Step step) {
        Path target = folders.locate(step.path());
        try {
            return disk.read(target, PlaceDecision.LARGEST);
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private void write(List<Move> moves) {
        List<Path> written = new ArrayList<>();
        for (Move move : moves) {
            try {
                disk.write(move.temporary(), move.bytes());
                written.add(move.temporary());
            } catch (IOException e) {
                written.forEach(this::deleteQuietly);
                throw failure(move.target(), e);
            }
        }
    }

    private void rename(List<Move> moves) {
        Deque<Move> done = new ArrayDeque<>();
        Set<Path> changed = new LinkedHashSet<>();
        for (Move move : moves) {
            try {
                expectUnchanged(move);
                disk.rename(move.temporary(), move.target());
                done.push(move);
                changed.add(folderOf(move.target()));
                CrashPoint.passed("publisher.between-renames");
            } catch (IOException e) {
                moves.forEach(each -> deleteQuietly(each.temporary()));
                done.forEach(this::putBack);
                throw failure(move.target(), e);
            }
        }
        try {
            for (Path folder : changed) {
                disk.sync(folder);
            }
        } catch (IOException e) {
            done.forEach(this::putBack);
            throw failure(moves.getFirst().target(), e);
        }
    }

    /** Much time may have passed since the decision: what somebody else wrote meanwhile is in no cache. */
    private void expectUnchanged(Move move) throws IOException {
        Optional<Stamp> there = disk.stamp(move.target());
        boolean unchanged = move.old() == null
                ? there.isEmpty()
                : there.filter(Stamp::plain).isPresent()
                        && Arrays.equals(disk.read(move.target(), PlaceDecision.LARGEST), move.old());
        if (!unchanged) {
            throw new IOException("somebody else has just changed it");
        }
    }

    private void delete(List<Path> deletions) {
        Set<Path> changed = new LinkedHashSet<>();
        for (Path file : deletions) {
            try {
                disk.delete(file);
                changed.add(folderOf(file));
            } catch (IOException e) {
                throw failure(file, e);
            }
        }
        try {
            for (Path folder : changed) {
                disk.sync(folder);
            }
        } catch (IOException e) {
            throw failure(deletions.getFirst(), e);
        }
    }

    private void putBack(Move move) {
        try {
            if (move.old() == null) {
                disk.delete(move.target());
            } else {
                disk.write(move.temporary(), move.old());
                disk.rename(move.temporary(), move.target());
            }
        } catch (IOException e) {
            log.atError()
                    .setCause(e)
                    .addKeyValue("path", move.target())
                    .log("a file could not be put back as it was; its bytes are in the cache");
        }
    }

    private void deleteQuietly(Path file) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            log.atWarn().setCause(e).addKeyValue("path", file).log("a temporary file stays behind");
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    private static PlacingException failure(Path target, IOException e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new PlacingException("cannot write " + target.getFileName() + ": " + why, e);
    }
}
