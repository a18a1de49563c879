/** What was told to whom, for people to look at. */
@NullMarked
package app.marquee.notifier.deliveries;

import org.jspecify.annotations.NullMarked;
