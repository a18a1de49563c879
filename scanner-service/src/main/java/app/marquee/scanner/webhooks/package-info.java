/** What Radarr and Sonarr say about files, brought to our own paths. */
@NullMarked
package app.marquee.scanner.webhooks;

import org.jspecify.annotations.NullMarked;
