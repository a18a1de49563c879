/** Puts back what was wiped from a library, from the cache alone. */
@NullMarked
package app.marquee.publisher.restore;

import org.jspecify.annotations.NullMarked;
