/** RabbitMQ, PostgreSQL and Redis for tests: given, from Docker, and for each test a place of its own. */
@NullMarked
package app.marquee.testkit.infrastructure;

import org.jspecify.annotations.NullMarked;
