/** Makes libraries of tiny but real video files, of any size, in seconds. */
@NullMarked
package app.marquee.testkit.library;

import org.jspecify.annotations.NullMarked;
