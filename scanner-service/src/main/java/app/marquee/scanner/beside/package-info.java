/** What lies beside media: which NFO and images are ours, which are somebody's, and files nobody knows. */
@NullMarked
package app.marquee.scanner.beside;

import org.jspecify.annotations.NullMarked;
