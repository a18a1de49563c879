/** Hands a request to the service that owns the answer. */
@NullMarked
package app.marquee.gateway.routing;

import org.jspecify.annotations.NullMarked;
