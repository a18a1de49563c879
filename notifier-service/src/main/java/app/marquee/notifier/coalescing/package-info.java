/** Many news, one call: when a target is told, by whom, how often, and what became of it. */
@NullMarked
package app.marquee.notifier.coalescing;

import org.jspecify.annotations.NullMarked;
