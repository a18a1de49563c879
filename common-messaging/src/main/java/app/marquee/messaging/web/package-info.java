/** What every HTTP answer of a service has in common: who asks, and how errors look. */
@NullMarked
package app.marquee.messaging.web;

import org.jspecify.annotations.NullMarked;
