/** Movies, series, seasons and episodes, which file shows which of them, and what is said of them. */
@NullMarked
package app.marquee.enrichment.catalogue;

import org.jspecify.annotations.NullMarked;
