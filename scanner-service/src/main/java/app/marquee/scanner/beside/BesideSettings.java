package app.marquee.scanner.beside;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param settle how old an NFO or image nobody announced must be before it counts as somebody else's: our own are
 *               mostly announced sooner, and one announced later is given back
 */
@ConfigurationProperties("scanner.beside")
record BesideSettings(@DefaultValue("20s") Duration settle) {}
