/** What happened: said once by the service that owns the fact, heard by whoever needs it. */
@NullMarked
package app.marquee.model.event;

import org.jspecify.annotations.NullMarked;
