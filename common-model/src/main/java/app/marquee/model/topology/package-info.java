/** Who says what to whom, as one table, and how exchanges and queues are called. */
@NullMarked
package app.marquee.model.topology;

import org.jspecify.annotations.NullMarked;
