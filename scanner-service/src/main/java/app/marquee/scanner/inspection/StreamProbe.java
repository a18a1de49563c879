package app.marquee.scanner.inspection;

import app.marquee.model.media.StreamDetails;
import java.nio.file.Path;

/** Says which streams a file holds; {@link StreamDetails#NONE} where nothing can be said. Never throws for a bad file. */
@FunctionalInterface
interface StreamProbe {
    StreamDetails probe(Path file);
}
