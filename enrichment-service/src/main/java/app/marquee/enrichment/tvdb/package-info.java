/** TheTVDB: numbers, pictures and orders of episodes that TMDb does not have. */
@NullMarked
package app.marquee.enrichment.tvdb;

import org.jspecify.annotations.NullMarked;
