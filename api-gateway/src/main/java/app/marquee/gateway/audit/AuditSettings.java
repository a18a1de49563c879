package app.marquee.gateway.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keep how long it stays known who changed what */
record AuditSettings(@DefaultValue("90d") Duration keep) {}
