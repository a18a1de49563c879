/** Stands in for TheTVDB's v4 API. */
@NullMarked
package app.marquee.testkit.tvdb;

import org.jspecify.annotations.NullMarked;
