/** The request budget of a provider, kept in Redis and shared by every instance. */
@NullMarked
package app.marquee.enrichment.budget;

import org.jspecify.annotations.NullMarked;
