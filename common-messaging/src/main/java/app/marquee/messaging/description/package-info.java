/** What the description of a service's API (OpenAPI) needs to know beyond what springdoc sees by itself. */
@NullMarked
package app.marquee.messaging.description;

import org.jspecify.annotations.NullMarked;
