/** What a path says about the file; pure: path in, reading out. */
@NullMarked
package app.marquee.scanner.naming;

import org.jspecify.annotations.NullMarked;
