package app.marquee.scanner.library;

import app.marquee.model.media.Library;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A library as REST answers it: its settings, and beside them how it is doing.
 *
 * @param anchorFile a file below the root without which the root counts as away; null when it has none
 */
record LibraryAnswer(
        @JsonUnwrapped Library library, @Nullable String anchorFile, LibraryState state) {}
