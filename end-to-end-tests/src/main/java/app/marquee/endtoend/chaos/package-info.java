/** A library's way through Marquee while processes, broker and database are killed. */
@NullMarked
package app.marquee.endtoend.chaos;

import org.jspecify.annotations.NullMarked;
