/** One flat list of all files with what they show, as older clients know it: a view kept from what the services say. */
@NullMarked
package app.marquee.gateway.scannedfiles;

import org.jspecify.annotations.NullMarked;
