package app.marquee.gateway.timeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keep how long it is remembered what happened to a file */
@ConfigurationProperties("gateway.timeline")
record TimelineSettings(@DefaultValue("90d") Duration keep) {}
