/** Puts NFO and artwork beside media files, and keeps them as they are wanted. */
@NullMarked
package app.marquee.publisher;

import org.jspecify.annotations.NullMarked;
