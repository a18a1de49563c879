/** One schema and one role for each service, made where we may and asked for where not. */
@NullMarked
package app.marquee.messaging.database;

import org.jspecify.annotations.NullMarked;
