/** Questions only a person can answer, and the answers. */
@NullMarked
package app.marquee.enrichment.unmatched;

import org.jspecify.annotations.NullMarked;
