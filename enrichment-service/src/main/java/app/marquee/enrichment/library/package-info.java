/** A copy of the libraries, as scanner-service says them. */
@NullMarked
package app.marquee.enrichment.library;

import org.jspecify.annotations.NullMarked;
