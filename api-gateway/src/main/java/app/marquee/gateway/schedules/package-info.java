/** Puts regular work into the ledger, once however many instances there are. */
@NullMarked
package app.marquee.gateway.schedules;

import org.jspecify.annotations.NullMarked;
