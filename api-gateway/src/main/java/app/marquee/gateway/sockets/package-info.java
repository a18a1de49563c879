/** The event log over WebSockets, in the frames older clients know. */
@NullMarked
package app.marquee.gateway.sockets;

import org.jspecify.annotations.NullMarked;
