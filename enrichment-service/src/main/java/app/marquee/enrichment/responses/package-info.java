/** Keeps what providers answered, so that nothing is asked twice, by however many instances. */
@NullMarked
package app.marquee.enrichment.responses;

import org.jspecify.annotations.NullMarked;
