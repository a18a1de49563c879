/** Tells Jellyfin over HTTP. */
@NullMarked
package app.marquee.notifier.jellyfin;

import org.jspecify.annotations.NullMarked;
