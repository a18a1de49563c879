/** What a file, its NFO and the images beside it say about it; no provider is asked. */
@NullMarked
package app.marquee.scanner.inspection;

import org.jspecify.annotations.NullMarked;
