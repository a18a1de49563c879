/** Makes a folder hold what is wanted: decides the steps, takes them safely, and finishes them after a crash. */
@NullMarked
package app.marquee.publisher.placing;

import org.jspecify.annotations.NullMarked;
