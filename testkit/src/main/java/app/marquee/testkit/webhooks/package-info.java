/** Bodies as Radarr and Sonarr send them, made from facts. */
@NullMarked
package app.marquee.testkit.webhooks;

import org.jspecify.annotations.NullMarked;
