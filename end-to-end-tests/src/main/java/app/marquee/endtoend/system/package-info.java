/** Marquee as its users run it: real processes, started, asked and killed from outside. */
@NullMarked
package app.marquee.endtoend.system;

import org.jspecify.annotations.NullMarked;
