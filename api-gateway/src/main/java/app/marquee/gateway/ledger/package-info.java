/** Keeps what was asked for, has it done by the service that can, and remembers what became of it. */
@NullMarked
package app.marquee.gateway.ledger;

import org.jspecify.annotations.NullMarked;
