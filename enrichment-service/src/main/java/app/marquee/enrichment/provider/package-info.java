/** What a provider of metadata can be asked and what it answers. Whoever is asked lives in a package of its own. */
@NullMarked
package app.marquee.enrichment.provider;

import org.jspecify.annotations.NullMarked;
