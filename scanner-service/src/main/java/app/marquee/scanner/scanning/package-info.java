/** Scans: discovering, scanning, caching, enriching; counted, cancellable, resumed after a crash. */
@NullMarked
package app.marquee.scanner.scanning;

import org.jspecify.annotations.NullMarked;
