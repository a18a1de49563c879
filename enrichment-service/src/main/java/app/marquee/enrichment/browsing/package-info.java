/** The catalogue for people: lists, searches and single items. */
@NullMarked
package app.marquee.enrichment.browsing;

import org.jspecify.annotations.NullMarked;
