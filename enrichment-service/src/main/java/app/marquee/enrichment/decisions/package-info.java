/** What people decided, to take along: written and read by others' numbers, so that it outlives this database. */
@NullMarked
package app.marquee.enrichment.decisions;

import org.jspecify.annotations.NullMarked;
