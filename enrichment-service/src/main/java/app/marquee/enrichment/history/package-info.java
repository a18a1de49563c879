/** What a person locked, and what every field was before it changed. */
@NullMarked
package app.marquee.enrichment.history;

import org.jspecify.annotations.NullMarked;
