/** How any provider is asked over HTTP: within its budget, tried again where that helps, left alone where it does not. */
@NullMarked
package app.marquee.enrichment.transport;

import org.jspecify.annotations.NullMarked;
