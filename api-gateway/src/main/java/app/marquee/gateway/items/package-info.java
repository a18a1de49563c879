/** What a person does with items that takes more than one service: for many at once, and what several of them know together. */
@NullMarked
package app.marquee.gateway.items;

import org.jspecify.annotations.NullMarked;
