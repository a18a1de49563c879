/** TMDb, and its stand-in for the demo library, as sources of titles and facts. */
@NullMarked
package app.marquee.enrichment.tmdb;

import org.jspecify.annotations.NullMarked;
