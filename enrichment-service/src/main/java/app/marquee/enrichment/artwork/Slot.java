package app.marquee.enrichment.artwork;

import app.marquee.model.media.ArtworkType;

/** An item's images of one type: what candidates compete for, and what a person's lock holds. */
record Slot(long item, ArtworkType type) {}
