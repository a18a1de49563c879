package app.marquee.scanner.walking;

import app.marquee.model.media.Library;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stage A: lists every directory of a tree, deepest first, and says each with its signatures. Holds one branch at a time. */
public class TreeWalk {
    /** Deeper than any sane library; a safeguard. */
    static final int DEEPEST = 64;

    private final DirectoryReader reader;
    private final Visitor visitor;
    private final Set<Object> open = new HashSet<>();
    private long entries;

    public TreeWalk(Library library, Visitor visitor) {
        this(new DirectoryReader(library), visitor);
    }

    TreeWalk(DirectoryReader reader, Visitor visitor) {
        this.reader = reader;
        this.visitor = visitor;
    }

    /** Told of every directory; may stop the walk by throwing. */
    public interface Visitor {
        void visited(VisitedDirectory directory);

        /** A directory that could not be listed, or an entry that was left out. */
        void problem(String path, String reason);
    }

    /** @throws IOException when the starting directory itself cannot be listed */
    public void from(String directory) throws IOException {
        DirectoryListing listing = reader.read(directory);
        visit(listing, 0);
    }

    /** Names seen so far. */
    public long entries() {
        return entries;
    }

    private byte[] visit(DirectoryListing listing, int depth) {
        entries += listing.entries().size();
        listing.problems().forEach(problem -> visitor.problem(listing.path(), problem.toString()));
        Map<String, byte[]> children = new HashMap<>();
        for (Entry entry : listing.entries()) {
            if (entry.directory()) {
                byte[] child = descend(listing.pathOf(entry.name()), entry.key(), depth + 1);
                if (child != null) {
                    children.put(entry.name(), child);
                }
            }
        }
        VisitedDirectory visited =
                new VisitedDirectory(listing.path(), Signature.ofListing(listing), Signature.ofTree(listing, children));
        visitor.visited(visited);
        return visited.tree();
    }

    private byte @Nullable [] descend(String path, @Nullable Object key, int depth) {
        if (depth > DEEPEST || (key != null && !open.add(key))) {
            visitor.problem(path, "it leads back to a folder it lies in, or is too deep");
            return null;
        }
        try {
            return visit(reader.read(path), depth);
        } catch (NoSuchFileException e) {
            return null; // gone since its parent was listed: the next walk tells
        } catch (IOException e) {
            visitor.problem(path, "it cannot be read: " + DiskFailure.because(e));
            return null;
        } finally {
            if (key != null) {
                open.remove(key);
            }
        }
    }
}
