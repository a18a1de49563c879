/** TheTVDB: numbers and pictures that TMDb does not have. */
@NullMarked
package app.marquee.enrichment.tvdb;

import org.jspecify.annotations.NullMarked;
