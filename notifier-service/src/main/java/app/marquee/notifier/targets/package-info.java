/** Who is told: players and channels, how to reach them, and how they see our paths. */
@NullMarked
package app.marquee.notifier.targets;

import org.jspecify.annotations.NullMarked;
