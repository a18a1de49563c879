/** What is still to be set up before Marquee is of full use. */
@NullMarked
package app.marquee.gateway.setup;

import org.jspecify.annotations.NullMarked;
