package app.marquee.scanner.library;

import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Lists;
import app.marquee.model.media.PathMapping;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks a library to be; what is left out has its default, or keeps its value when one is changed.
 *
 * @param revision   of the library as it was seen; without one the change is made whatever it is now
 * @param anchorFile a file that the person put below the root, relative to it: while it is not there, the root counts as
 *                   away. Empty for none, which is the default; we never place one
 */
record LibraryRequest(
        @Nullable Long revision,
        @Nullable String name,
        @Nullable LibraryKind kind,
        @Nullable String root,
        @Nullable List<String> sourceRoots,
        @Nullable Layout layout,
        @Nullable AutomationMode automation,
        @Nullable Boolean webhookPublishes,
        @Nullable ExistingFiles existing,
        @Nullable List<PathMapping> pathMappings,
        @Nullable String anchorFile,
        @Nullable String language,
        @Nullable Boolean demo) {

    /** A new library; name, kind and root must be there. */
    Library made(String checkedName, LibraryKind checkedKind, String checkedRoot) {
        return new Library(
                0,
                checkedName,
                checkedKind,
                checkedRoot,
                checkedRoot,
                Lists.copyOf(sourceRoots),
                Objects.requireNonNullElse(layout, Layout.IN_PLACE),
                Objects.requireNonNullElse(automation, AutomationMode.AUTOMATIC),
                Objects.requireNonNullElse(webhookPublishes, true),
                Objects.requireNonNullElse(existing, ExistingFiles.MERGE),
                true,
                Lists.copyOf(pathMappings),
                Objects.requireNonNullElse(language, "en"),
                Objects.requireNonNullElse(demo, false));
    }

    /** The same library, changed. Its kind stays: files of another kind are another library. */
    Library changed(Library old) {
        String newRoot = Objects.requireNonNullElse(root, old.root());
        return new Library(
                old.id(),
                Objects.requireNonNullElse(name, old.name()).strip(),
                old.kind(),
                newRoot,
                newRoot,
                sourceRoots == null ? old.sourceRoots() : sourceRoots,
                Objects.requireNonNullElse(layout, old.layout()),
                Objects.requireNonNullElse(automation, old.automation()),
                Objects.requireNonNullElse(webhookPublishes, old.webhookPublishes()),
                Objects.requireNonNullElse(existing, old.existing()),
                old.confirmed(),
                pathMappings == null ? old.pathMappings() : pathMappings,
                Objects.requireNonNullElse(language, old.language()),
                Objects.requireNonNullElse(demo, old.demo()));
    }
}
