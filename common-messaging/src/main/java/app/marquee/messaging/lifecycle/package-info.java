/** What a service lacks before it is ready, and the work that runs while it is. */
@NullMarked
package app.marquee.messaging.lifecycle;

import org.jspecify.annotations.NullMarked;
