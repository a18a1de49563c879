package app.marquee.scanner.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param patience how long a file that a webhook announced is waited for until it can be seen */
@ConfigurationProperties("scanner.webhooks")
record WebhookSettings(@DefaultValue("20s") Duration patience) {}
