/** Which episode a number in a file's name means: seasons, days, numbers through all seasons, and other orders than the provider's. */
@NullMarked
package app.marquee.enrichment.numbering;

import org.jspecify.annotations.NullMarked;
