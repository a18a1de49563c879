/** Stand-ins for the outside world, each with a journal of what it was asked. */
@NullMarked
package app.marquee.testkit;

import org.jspecify.annotations.NullMarked;
