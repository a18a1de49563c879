/** The one small page at the door. */
@NullMarked
package app.marquee.gateway.page;

import org.jspecify.annotations.NullMarked;
