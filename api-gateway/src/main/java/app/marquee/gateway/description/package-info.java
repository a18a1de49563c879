/** Describes the whole face, the gateway's and that of the services behind it, in one OpenAPI document. */
@NullMarked
package app.marquee.gateway.description;

import org.jspecify.annotations.NullMarked;
