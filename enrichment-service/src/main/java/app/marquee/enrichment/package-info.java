/** The catalogue of what the files show, the questions about it, and the providers that answer them. */
@NullMarked
package app.marquee.enrichment;

import org.jspecify.annotations.NullMarked;
