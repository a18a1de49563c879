/** How enrichment is doing, for people and for health checks. */
@NullMarked
package app.marquee.enrichment.summary;

import org.jspecify.annotations.NullMarked;
