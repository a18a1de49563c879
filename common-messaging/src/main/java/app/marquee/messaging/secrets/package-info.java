/** Passwords and keys as they lie in the database. */
@NullMarked
package app.marquee.messaging.secrets;

import org.jspecify.annotations.NullMarked;
