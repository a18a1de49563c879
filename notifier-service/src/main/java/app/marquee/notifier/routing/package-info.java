/** Which news is worth telling, and about which folder. */
@NullMarked
package app.marquee.notifier.routing;

import org.jspecify.annotations.NullMarked;
