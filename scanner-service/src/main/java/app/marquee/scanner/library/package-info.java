/** Root folders and their settings: made, changed, announced, and guarded against mounts that went away. */
@NullMarked
package app.marquee.scanner.library;

import org.jspecify.annotations.NullMarked;
