/** Lets parts that wait for rows of a table learn of them the moment they are committed, by whichever instance or hand. */
@NullMarked
package app.marquee.gateway.news;

import org.jspecify.annotations.NullMarked;
