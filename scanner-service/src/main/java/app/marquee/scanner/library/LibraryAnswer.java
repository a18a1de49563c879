package app.marquee.scanner.library;

import app.marquee.model.media.Library;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A library as REST answers it: its settings, and beside them how it is doing. */
record LibraryAnswer(@JsonUnwrapped Library library, LibraryState state) {}
