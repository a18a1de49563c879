package app.marquee.publisher.cache;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CacheConfiguration {
    @Bean
    CacheFolder cacheFolder(Environment environment) {
        return new CacheFolder(Path.of(environment.getProperty("marquee.home", "./var"))
                .toAbsolutePath()
                .normalize()
                .resolve("cache"));
    }

    @Bean
    ArtworkCache artworkCache(
            CacheFolder folder,
            CacheRepository inventory,
            OriginalsClient originals,
            CacheSettings settings,
            Clock clock) {
        return new ArtworkCache(folder, inventory, originals, settings, clock);
    }
}
