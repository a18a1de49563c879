/** Keeps facts as the provider has them, for a few requests a day. */
@NullMarked
package app.marquee.enrichment.refresh;

import org.jspecify.annotations.NullMarked;
