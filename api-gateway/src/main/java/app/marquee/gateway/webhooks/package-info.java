/** Takes what Radarr and Sonarr say, whatever is broken behind the door, and tells it in one shape. */
@NullMarked
package app.marquee.gateway.webhooks;

import org.jspecify.annotations.NullMarked;
