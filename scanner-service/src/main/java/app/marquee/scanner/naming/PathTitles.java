package app.marquee.scanner.naming;

import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.TitleCandidate;
import app.marquee.model.media.TitleCandidate.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The titles that a name and the folders above it offer, best first. */
final class PathTitles {
    private final Segment file;
    private final Segment main;
    private final boolean byFolder;
    private final String stem;
    private final Folders folders;
    private final @Nullable LibraryKind kind;
    private final List<String> reasons;
    private final List<TitleCandidate> titles = new ArrayList<>();

    /**
     * @param spokesman the folder that speaks for the file; null when it speaks for itself
     * @param reasons   told where the first title comes from
     */
    PathTitles(
            Segment file,
            @Nullable Segment spokesman,
            String stem,
            Folders folders,
            @Nullable LibraryKind kind,
            List<String> reasons) {
        this.file = file;
        this.main = spokesman == null ? file : spokesman;
        this.byFolder = spokesman != null;
        this.stem = stem;
        this.folders = folders;
        this.kind = kind;
        this.reasons = reasons;
    }

    List<TitleCandidate> ofSeries() {
        Segment show = !byFolder ? folders.nearest() : main.title().isEmpty() ? folders.next() : null;
        if (show != null && showKnowsBetter(show)) {
            add(show, Source.SHOW_FOLDER);
        }
        add(main, byFolder ? Source.PARENT_FOLDER : Source.FILE_NAME);
        if (show != null) {
            add(show, Source.SHOW_FOLDER);
        }
        if (!byFolder && !main.behind().isEmpty()) {
            add(main.behind(), Source.FILE_NAME);
        }
        return titles;
    }

    private boolean showKnowsBetter(Segment show) {
        return kind == LibraryKind.SERIES
                || (main.numbers() == null && folders.season() != null)
                || main.title().isEmpty()
                || main.obfuscated()
                || endsWithShow(show);
    }

    private boolean endsWithShow(Segment show) {
        String title = Titles.normalised(main.title());
        String folder = Titles.normalised(show.title());
        return !folder.isEmpty()
                && title.length() > folder.length()
                && title.endsWith(folder)
                && main.title().indexOf('-') > 0
                && main.title().indexOf('-') < 10;
    }

    List<TitleCandidate> ofMovie() {
        Segment folder = byFolder ? null : folders.nearest();
        if (folder != null && !folder.title().isEmpty() && folderKnowsBetter(folder)) {
            add(folder, Source.PARENT_FOLDER);
        }
        if (byFolder || !main.obfuscated()) {
            add(main, byFolder ? Source.PARENT_FOLDER : Source.FILE_NAME);
        }
        if (folder != null) {
            add(folder, Source.PARENT_FOLDER);
        }
        if (titles.isEmpty() && !file.obfuscated()) {
            add(stem.strip(), Source.FILE_NAME);
        }
        return titles;
    }

    private boolean folderKnowsBetter(Segment folder) {
        String name = Titles.normalised(file.title());
        String title = Titles.normalised(folder.title());
        if (name.isEmpty() || NameReader.saysNothing(file.title())) {
            return true;
        }
        if (name.endsWith(title) && name.length() > title.length()) {
            return file.title().indexOf('-') > 0;
        }
        if (file.year() != null) {
            return false;
        }
        return folder.year() != null || (name.startsWith(title) && !name.equals(title));
    }

    private void add(Segment segment, Source source) {
        add(segment.title(), source);
        segment.others().forEach(other -> add(other, source));
    }

    private void add(String title, Source source) {
        boolean known =
                titles.stream().anyMatch(other -> other.title().equalsIgnoreCase(title) && other.source() == source)
                        || titles.stream().anyMatch(other -> other.title().equals(title));
        if (!title.isBlank() && !known) {
            if (titles.isEmpty()) {
                reasons.add(
                        "title from " + source.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
            titles.add(new TitleCandidate(title, source));
        }
    }
}
