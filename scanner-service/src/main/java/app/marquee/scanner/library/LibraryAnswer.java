package app.marquee.scanner.library;

import app.marquee.model.media.Library;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A library as REST answers it: its settings, and beside them how it is doing.
 *
 * @param revision   grows with each change; sent along with a change, it keeps one person from undoing another's
 * @param anchorFile a file below the root without which the root counts as away; null when it has none
 */
record LibraryAnswer(
        @JsonUnwrapped Library library,
        long revision,
        @Nullable String anchorFile,
        LibraryState state) {
    static LibraryAnswer of(StoredLibrary library, LibraryState state) {
        return new LibraryAnswer(library.library(), library.revision(), library.anchorFile(), state);
    }
}
