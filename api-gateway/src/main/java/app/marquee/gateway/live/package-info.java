/** Numbers everything that is said into one log and lets anybody follow it from any point on. */
@NullMarked
package app.marquee.gateway.live;

import org.jspecify.annotations.NullMarked;
