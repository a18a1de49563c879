/** Players and receivers that answer like the real ones and remember what they were told. */
@NullMarked
package app.marquee.testkit.players;

import org.jspecify.annotations.NullMarked;
