package app.marquee.scanner.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder that speaks for a file whose own name was made unreadable, or says too little. */
final class Spokesman {
    private final Segment file;
    private final String stem;
    private final Folders folders;

    private Spokesman(Segment file, String stem, Folders folders) {
        this.file = file;
        this.stem = stem;
        this.folders = folders;
    }

    /** Null when the file speaks for itself. */
    static @Nullable Segment of(Segment file, String stem, Folders folders) {
        return new Spokesman(file, stem, folders).found();
    }

    private @Nullable Segment found() {
        Segment folder = folders.nearest();
        if (folder == null) {
            return null;
        }
        Segment numbered = numberedIn(folder);
        if (numbered != null) {
            return numbered;
        }
        boolean told = file.hasCertainEpisodes();
        if (folders.structure() || (folder.hasCertainEpisodes() && !told)) {
            return folder;
        }
        boolean mute = file.obfuscated()
                || (!file.anchored() && file.numbers() == null && isShort() && !related(file.title(), folder.title()));
        return !told && mute && (file.obfuscated() || isRelease(folder)) && folders.season() == null
                ? folders.asFile()
                : null;
    }

    private static boolean isRelease(Segment folder) {
        return folder.told() || (folder.anchored() && folder.release().group() != null);
    }

    /** {@code Title 921-928/921.mkv}: the folder says how the number is meant. */
    private @Nullable Segment numberedIn(Segment folder) {
        if (folder.numbers() == null
                || !stem.matches("\\d{1,4}")
                || !folder.numbers().absolute().contains(Integer.valueOf(stem))) {
            return null;
        }
        return folder.withNumbers(Numbers.absolute("number within the folder's", List.of(Integer.valueOf(stem)), 0, 0));
    }

    private boolean isShort() {
        return (stem.indexOf(' ') < 0 && stem.length() < 20) || file.obfuscated();
    }

    private static boolean related(String one, String other) {
        String a = Titles.normalised(one);
        String b = Titles.normalised(other);
        return !a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b));
    }
}
