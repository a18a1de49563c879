/** How calls leave for targets: to checked addresses, within a time limit, with bounded answers. */
@NullMarked
package app.marquee.notifier.outgoing;

import org.jspecify.annotations.NullMarked;
