/** fanart.tv: pictures that TMDb does not have. */
@NullMarked
package app.marquee.enrichment.fanart;

import org.jspecify.annotations.NullMarked;
