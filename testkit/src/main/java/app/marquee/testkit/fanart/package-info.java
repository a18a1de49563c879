/** Stands in for fanart.tv's v3 API. */
@NullMarked
package app.marquee.testkit.fanart;

import org.jspecify.annotations.NullMarked;
