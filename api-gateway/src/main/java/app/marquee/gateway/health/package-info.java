/** Whether the door is open. */
@NullMarked
package app.marquee.gateway.health;

import org.jspecify.annotations.NullMarked;
