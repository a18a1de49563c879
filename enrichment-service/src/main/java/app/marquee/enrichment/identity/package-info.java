/** Which title a file means: ids, aliases, known identities, and one search where nobody knows. */
@NullMarked
package app.marquee.enrichment.identity;

import org.jspecify.annotations.NullMarked;
