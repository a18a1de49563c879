/** Tells Kodi over JSON-RPC. */
@NullMarked
package app.marquee.notifier.kodi;

import org.jspecify.annotations.NullMarked;
