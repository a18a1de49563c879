/** A stand-in for TMDb's v3 API and its image host, for tests, the demo library and benchmarks. */
@NullMarked
package app.marquee.testkit.tmdb;

import org.jspecify.annotations.NullMarked;
