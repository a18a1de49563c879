/** The one door: webhooks, REST, the job ledger, live events and sign-in. */
@NullMarked
package app.marquee.gateway;

import org.jspecify.annotations.NullMarked;
