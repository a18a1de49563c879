/** Looks at a folder before it becomes a library. */
@NullMarked
package app.marquee.scanner.checks;

import org.jspecify.annotations.NullMarked;
