/** What the provider knows of a title nobody has files of yet: asked through the kept answers, within the budget. */
@NullMarked
package app.marquee.enrichment.lookup;

import org.jspecify.annotations.NullMarked;
