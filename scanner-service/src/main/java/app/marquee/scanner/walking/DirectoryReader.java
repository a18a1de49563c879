package app.marquee.scanner.walking;

import app.marquee.model.media.Library;
import app.marquee.scanner.library.OpenTransactions;
import app.marquee.scanner.naming.SideFolders;
import app.marquee.scanner.walking.DirectoryListing.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists directories of one library: one stat an entry, no file opened. */
public class DirectoryReader {
    private static final Set<String> NEVER = Set.of(
            "@eaDir", "#recycle", "@Recycle", "$RECYCLE.BIN", "lost+found", "System Volume Information", "__MACOSX");
    private static final Set<String> IGNORED_BY = Set.of(".ignore", ".nomedia");

    private final Path root;
    private final LinkGuard links;

    public DirectoryReader(Library library) {
        this.root = Path.of(library.root());
        this.links = new LinkGuard(library);
    }

    /**
     * @param relative to the library's root; empty for the root
     * @throws IOException when it cannot be listed; {@link java.nio.file.NoSuchFileException} when it is gone
     */
    public DirectoryListing read(String relative) throws IOException {
        OpenTransactions.refuse();
        Path directory = root.resolve(relative);
        BasicFileAttributes own = Files.readAttributes(directory, BasicFileAttributes.class);
        Instant modifiedAt = own.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
        int depth = relative.isEmpty()
                ? 0
                : 1 + (int) relative.chars().filter(c -> c == '/').count();
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path path : stream) {
                String name = path.getFileName().toString();
                if (IGNORED_BY.contains(name)) {
                    return new DirectoryListing(relative, modifiedAt, List.of(), List.of());
                }
                if (name.charAt(0) == '.' || NEVER.contains(name)) {
                    continue;
                }
                if (name.indexOf('\uFFFD') >= 0 && !directory.resolve(name).equals(path)) {
                    problems.add(new Problem(name, "its name is not valid UTF-8; rename it"));
                    continue;
                }
                Entry entry = entry(path, name, problems);
                if (entry != null && !(entry.directory() && SideFolders.isBeside(name, depth + 1))) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(Entry::name));
        return new DirectoryListing(relative, modifiedAt, entries, problems);
    }

    private @Nullable Entry entry(Path path, String name, List<Problem> problems) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return switch (links.follow(path)) {
                    case LinkGuard.Target.Followed(var target) -> Entry.of(name, target);
                    case LinkGuard.Target.Refused(var reason) -> {
                        problems.add(new Problem(name, reason));
                        yield null;
                    }
                };
            }
            return attributes.isOther() ? null : Entry.of(name, attributes);
        } catch (IOException e) {
            return null; // gone between the listing and the stat: the next listing tells
        }
    }
}
