/** The pages: built from {@code web/}, served with a strict Content-Security-Policy. */
@NullMarked
package app.marquee.gateway.ui;

import org.jspecify.annotations.NullMarked;
