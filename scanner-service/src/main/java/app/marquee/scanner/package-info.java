/** Libraries, walking, watching, file identity and state, inspection: what is on the disks. */
@NullMarked
package app.marquee.scanner;

import org.jspecify.annotations.NullMarked;
