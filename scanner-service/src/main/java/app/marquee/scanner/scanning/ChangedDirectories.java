package app.marquee.scanner.scanning;

import app.marquee.scanner.walking.DirCacheRepository.Known;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.VisitedDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which of the directories a walk came back from need to be compared with the database.
 *
 * @param compare those whose own listing is not what it was
 * @param resign  those that list the same, but below which something changed: only their signature is new
 */
record ChangedDirectories(List<VisitedDirectory> compare, List<VisitedDirectory> resign) {

    /**
     * @param visited deepest first, as a walk comes back
     * @param anew    whether all are compared
     * @param known   looks up signatures by path; asked for the heads of subtrees first, which mostly answers for all below
     */
    static ChangedDirectories of(
            List<VisitedDirectory> visited, boolean anew, Function<Collection<String>, Map<String, Known>> known) {
        if (anew) {
            return new ChangedDirectories(List.copyOf(visited), List.of());
        }
        List<VisitedDirectory> suspects = suspects(visited, known);
        Map<String, Known> before = suspects.isEmpty() ? new HashMap<>() : known.apply(paths(suspects));
        List<VisitedDirectory> compare = new ArrayList<>();
        List<VisitedDirectory> resign = new ArrayList<>();
        for (VisitedDirectory directory : suspects) {
            Known old = before.get(directory.path());
            if (old == null || !same(old.listing(), directory.listing())) {
                compare.add(directory);
            } else if (!same(old.tree(), directory.tree())) {
                resign.add(directory);
            }
        }
        return new ChangedDirectories(compare, resign);
    }

    private static List<VisitedDirectory> suspects(
            List<VisitedDirectory> visited, Function<Collection<String>, Map<String, Known>> known) {
        Set<String> here = new HashSet<>(paths(visited));
        List<VisitedDirectory> heads = visited.stream()
                .filter(directory ->
                        directory.path().isEmpty() || !here.contains(DirectoryListing.parentOf(directory.path())))
                .toList();
        Map<String, Known> before = heads.isEmpty() ? Map.of() : known.apply(paths(heads));
        List<VisitedDirectory> suspects = new ArrayList<>();
        String unchanged = null; // the head whose subtree, just before it in the list, is as it was
        for (VisitedDirectory directory : visited.reversed()) {
            if (unchanged != null && isBelow(directory.path(), unchanged)) {
                continue;
            }
            unchanged = null;
            Known old = before.get(directory.path());
            if (old != null && same(old.tree(), directory.tree()) && same(old.listing(), directory.listing())) {
                unchanged = directory.path();
            } else {
                suspects.add(directory);
            }
        }
        return suspects.reversed();
    }

    private static boolean isBelow(String path, String head) {
        return head.isEmpty()
                || (path.startsWith(head) && path.length() > head.length() && path.charAt(head.length()) == '/');
    }

    private static boolean same(byte @Nullable [] one, byte[] other) {
        return one != null && Arrays.equals(one, other);
    }

    private static List<String> paths(List<VisitedDirectory> directories) {
        return directories.stream().map(VisitedDirectory::path).toList();
    }
}
