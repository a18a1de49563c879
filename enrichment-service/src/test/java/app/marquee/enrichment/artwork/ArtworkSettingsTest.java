package app.marquee.enrichment.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ArtworkSettingsTest {
    @Test
    void haveTheirDefaults() {
        assertThat(new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("enrichment.artwork", ArtworkSettings.class))
                .isEqualTo(new ArtworkSettings(
                        4,
                        Duration.ofSeconds(10),
                        DataSize.ofMegabytes(4),
                        DataSize.ofMegabytes(512),
                        Duration.ofSeconds(5)));
    }
}
