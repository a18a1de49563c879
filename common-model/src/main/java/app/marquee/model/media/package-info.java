/** Values that events and commands both speak of. */
@NullMarked
package app.marquee.model.media;

import org.jspecify.annotations.NullMarked;
