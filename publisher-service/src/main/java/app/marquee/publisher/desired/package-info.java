/** What every item should look like on disk, as enrichment-service last said it. */
@NullMarked
package app.marquee.publisher.desired;

import org.jspecify.annotations.NullMarked;
