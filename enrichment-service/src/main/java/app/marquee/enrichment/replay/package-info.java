/** The whole state, said once more. */
@NullMarked
package app.marquee.enrichment.replay;

import org.jspecify.annotations.NullMarked;
