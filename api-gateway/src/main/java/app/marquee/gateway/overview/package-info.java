/** What needs a person, and what mends it. */
@NullMarked
package app.marquee.gateway.overview;

import org.jspecify.annotations.NullMarked;
