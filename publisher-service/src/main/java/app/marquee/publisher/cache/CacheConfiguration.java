package app.marquee.publisher.cache;

import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CacheConfiguration {
    @Bean
    Live<CacheSettings> cacheSettings(LiveSettings settings) {
        return settings.offer(
                "publisher.cache",
                CacheSettings.class,
                Setting.of(Setting.Kind.DURATION, "keep-unused", "How long images stay that nobody uses any more"));
    }

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
            Live<CacheSettings> settings,
            Clock clock) {
        return new ArtworkCache(folder, inventory, originals, settings, clock);
    }
}
