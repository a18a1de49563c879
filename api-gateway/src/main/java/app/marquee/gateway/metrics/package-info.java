/** How fast work goes at this moment, what waits, and why. */
@NullMarked
package app.marquee.gateway.metrics;

import org.jspecify.annotations.NullMarked;
