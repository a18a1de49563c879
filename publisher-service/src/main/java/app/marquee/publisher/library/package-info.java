/** The libraries as scanner-service last described them. */
@NullMarked
package app.marquee.publisher.library;

import org.jspecify.annotations.NullMarked;
