/** Writes NFO files as Kodi reads them: a document in, bytes out; nothing here touches the world. */
@NullMarked
package app.marquee.publisher.nfo;

import org.jspecify.annotations.NullMarked;
