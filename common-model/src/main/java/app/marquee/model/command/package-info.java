/** What somebody wants done: each command has one service that does it. */
@NullMarked
package app.marquee.model.command;

import org.jspecify.annotations.NullMarked;
