/** Keeps who changed what, and when. */
@NullMarked
package app.marquee.gateway.audit;

import org.jspecify.annotations.NullMarked;
