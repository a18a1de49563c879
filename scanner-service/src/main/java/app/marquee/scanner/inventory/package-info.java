/** Which media files there are, how each came, and what is gone. */
@NullMarked
package app.marquee.scanner.inventory;

import org.jspecify.annotations.NullMarked;
