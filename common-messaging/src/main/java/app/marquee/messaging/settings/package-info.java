/** Settings that people change while the service runs: environment before file before database. */
@NullMarked
package app.marquee.messaging.settings;

import org.jspecify.annotations.NullMarked;
