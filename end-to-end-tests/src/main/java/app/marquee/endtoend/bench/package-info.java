/** What is promised in figures, measured: {@code ./marquee bench NAME}. */
@NullMarked
package app.marquee.endtoend.bench;

import org.jspecify.annotations.NullMarked;
