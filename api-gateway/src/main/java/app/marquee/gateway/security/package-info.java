/** Decides who asks and what they may. */
@NullMarked
package app.marquee.gateway.security;

import org.jspecify.annotations.NullMarked;
