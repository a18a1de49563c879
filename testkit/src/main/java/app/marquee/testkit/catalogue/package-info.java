/** The facts the stand-ins and the library generator share: a small real catalogue and any number of made-up titles. */
@NullMarked
package app.marquee.testkit.catalogue;

import org.jspecify.annotations.NullMarked;
