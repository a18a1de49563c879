package app.marquee.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.budget.BudgetProfile;
import app.marquee.enrichment.budget.BudgetSettings;
import app.marquee.enrichment.identity.MatchingSettings;
import app.marquee.enrichment.tmdb.TmdbSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
    @Test
    void haveTheirDefaults() {
        assertThat(bind(BudgetSettings.class, "enrichment.budget", Map.of()))
                .isEqualTo(new BudgetSettings(
                        BudgetProfile.SEED, BudgetProfile.SEED, 1.0, Duration.ofSeconds(45), Duration.ofMillis(150)));
        assertThat(bind(MatchingSettings.class, "enrichment.identity", Map.of()))
                .isEqualTo(new MatchingSettings(0.85, 0.1, Duration.ofDays(90), Duration.ofHours(6)));
        TmdbSettings tmdb = bind(TmdbSettings.class, "enrichment.tmdb", Map.of());
        assertThat(tmdb.baseUrl()).isEqualTo(URI.create("https://api.themoviedb.org/3"));
        assertThat(tmdb.imageBaseUrl()).isEqualTo(URI.create("https://image.tmdb.org/t/p"));
        assertThat(tmdb.demoUrl()).isNull();
    }

    @Test
    void readAProfileAndHideAKey() {
        assertThat(bind(BudgetSettings.class, "enrichment.budget", Map.of("enrichment.budget.profile", "modern"))
                        .profile())
                .isEqualTo(BudgetProfile.MODERN);
        assertThat(bind(TmdbSettings.class, "enrichment.tmdb", Map.of("enrichment.tmdb.api-key", "0123abcd"))
                        .toString())
                .doesNotContain("0123abcd")
                .contains("***");
    }

    private static <T> T bind(Class<T> type, String prefix, Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate(prefix, type);
    }
}
