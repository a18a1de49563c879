/** The notifier's own copy of the libraries. */
@NullMarked
package app.marquee.notifier.libraries;

import org.jspecify.annotations.NullMarked;
