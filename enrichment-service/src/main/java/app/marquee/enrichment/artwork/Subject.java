package app.marquee.enrichment.artwork;

import app.marquee.model.media.MediaKind;
import java.util.Optional;

/**
 * An item whose images are chosen.
 *
 * @param library whose rules hold: of those that show the item, the oldest
 */
record Subject(long item, MediaKind kind, String language, Optional<Long> library) {}
