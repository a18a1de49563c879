package app.marquee.scanner;

import app.marquee.scanner.naming.MediaNameReader;
import app.marquee.scanner.naming.NameReader;
import java.time.Clock;
import java.time.Year;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader of names knows no Spring. */
@Configuration(proxyBeanMethods = false)
class NameReaderConfiguration {
    @Bean
    MediaNameReader nameReader(Clock clock) {
        return new NameReader(Year.now(clock).getValue());
    }
}
