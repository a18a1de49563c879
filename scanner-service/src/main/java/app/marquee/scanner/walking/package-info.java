/** What lies in a tree, and which of its directories changed: looked at, never opened. */
@NullMarked
package app.marquee.scanner.walking;

import org.jspecify.annotations.NullMarked;
