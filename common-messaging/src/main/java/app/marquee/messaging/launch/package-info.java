/** How a service starts, alone or in one process with the others. */
@NullMarked
package app.marquee.messaging.launch;

import org.jspecify.annotations.NullMarked;
