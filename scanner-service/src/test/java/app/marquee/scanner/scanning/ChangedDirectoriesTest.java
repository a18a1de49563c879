package app.marquee.scanner.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.scanner.walking.DirCacheRepository.Known;
import app.marquee.scanner.walking.VisitedDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangedDirectoriesTest {
    private final Map<String, Known> known = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void anUnchangedTreeIsNoWorkAndAskedForByItsHeadAlone() {
        keep("", 1, 1);
        keep("a", 2, 2);
        keep("a/b", 3, 3);

        var changed = of(visited("a/b", 3, 3), visited("a", 2, 2), visited("", 1, 1));

        assertThat(changed.compare()).isEmpty();
        assertThat(changed.resign()).isEmpty();
        assertThat(asked).containsExactly("");
    }

    @Test
    void aChangeDeepDownIsComparedThereAndOnlySignedAbove() {
        keep("", 1, 1);
        keep("a", 2, 2);
        keep("a/b", 3, 3);
        keep("c", 4, 4);

        var changed = of(visited("a/b", 9, 9), visited("a", 2, 8), visited("c", 4, 4), visited("", 1, 7));

        assertThat(changed.compare()).extracting(VisitedDirectory::path).containsExactly("a/b");
        assertThat(changed.resign()).extracting(VisitedDirectory::path).containsExactly("a", "");
    }

    @Test
    void aNewDirectoryAndOneThatIsToBeLookedAtAgainAreCompared() {
        known.put("again", new Known(null, null));

        var changed = of(visited("again", 1, 1), visited("new", 2, 2));

        assertThat(changed.compare()).extracting(VisitedDirectory::path).containsExactly("again", "new");
    }

    @Test
    void aNeighbourWhoseNameBeginsAlikeIsNotBelow() {
        keep("Dark", 1, 1);

        var changed = of(visited("Dark City", 2, 2), visited("Dark/S1", 5, 5), visited("Dark", 1, 1));

        assertThat(changed.compare()).extracting(VisitedDirectory::path).containsExactly("Dark City");
    }

    @Test
    void allAreComparedAnew() {
        keep("", 1, 1);

        var changed = ChangedDirectories.of(List.of(visited("", 1, 1)), true, this::find);

        assertThat(changed.compare()).hasSize(1);
        assertThat(asked).isEmpty();
    }

    private ChangedDirectories of(VisitedDirectory... visited) {
        return ChangedDirectories.of(List.of(visited), false, this::find);
    }

    private Map<String, Known> find(Collection<String> paths) {
        asked.addAll(paths);
        Map<String, Known> found = new HashMap<>(known);
        found.keySet().retainAll(paths);
        return found;
    }

    private void keep(String path, int listing, int tree) {
        known.put(path, new Known(new byte[] {(byte) listing}, new byte[] {(byte) tree}));
    }

    private static VisitedDirectory visited(String path, int listing, int tree) {
        return new VisitedDirectory(path, new byte[] {(byte) listing}, new byte[] {(byte) tree});
    }
}
