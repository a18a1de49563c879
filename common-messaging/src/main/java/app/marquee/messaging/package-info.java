/** Broker plumbing, written once: what a service's own code sees of it. */
@NullMarked
package app.marquee.messaging;

import org.jspecify.annotations.NullMarked;
