/** All services' settings as one document. */
@NullMarked
package app.marquee.gateway.config;

import org.jspecify.annotations.NullMarked;
