/** All five services in one process, for a home server. */
@NullMarked
package app.marquee.standalone;

import org.jspecify.annotations.NullMarked;
