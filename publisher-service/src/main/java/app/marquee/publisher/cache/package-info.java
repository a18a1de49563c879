/** Keeps the bytes of every image once, named by their hash, so that nothing is ever fetched twice. */
@NullMarked
package app.marquee.publisher.cache;

import org.jspecify.annotations.NullMarked;
