/** Decides whether an item is published or held, has it placed, and says how that ended. */
@NullMarked
package app.marquee.publisher.publishing;

import org.jspecify.annotations.NullMarked;
