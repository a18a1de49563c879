/** The language of Marquee: messages, the values they speak of, and which service reads which message. */
@NullMarked
package app.marquee.model;

import org.jspecify.annotations.NullMarked;
