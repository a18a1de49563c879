/** Candidate images of an item, their score, and which of them is taken. */
@NullMarked
package app.marquee.enrichment.artwork;

import org.jspecify.annotations.NullMarked;
