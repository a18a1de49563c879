/** Tells players and channels what was published, many changes in one call, each target by itself. */
@NullMarked
package app.marquee.notifier;

import org.jspecify.annotations.NullMarked;
