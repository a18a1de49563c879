/** What the services wrote into their logs, for people. */
@NullMarked
package app.marquee.gateway.logs;

import org.jspecify.annotations.NullMarked;
