package app.marquee.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.budget.BudgetProfile;
import app.marquee.enrichment.budget.BudgetSettings;
import app.marquee.enrichment.identity.MatchingSettings;
import app.marquee.enrichment.tmdb.TmdbSettings;
import app.marquee.enrichment.transport.TransportSettings;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
    @Test
    void haveTheirDefaults() {
        assertThat(bind(BudgetSettings.class, "enrichment.budget", Map.of()))
                .isEqualTo(new BudgetSettings(
                        BudgetProfile.SEED,
                        BudgetProfile.SEED,
                        BudgetProfile.SEED,
                        BudgetProfile.SEED,
                        1.0,
                        Duration.ofSeconds(45),
                        Duration.ofMillis(150)));
        assertThat(bind(TransportSettings.class, "enrichment.transport", Map.of()))
                .isEqualTo(new TransportSettings(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(55),
                        Duration.ofSeconds(15),
                        5,
                        Duration.ofSeconds(1),
                        null));
        assertThat(bind(MatchingSettings.class, "enrichment.identity", Map.of()))
                .isEqualTo(new MatchingSettings(0.85, 0.1, Duration.ofDays(90), Duration.ofHours(6)));
        TmdbSettings tmdb = bind(TmdbSettings.class, "enrichment.tmdb", Map.of());
        assertThat(tmdb.baseUrl()).isEqualTo(URI.create("https://api.themoviedb.org/3"));
        assertThat(tmdb.imageBaseUrl()).isEqualTo(URI.create("https://image.tmdb.org/t/p"));
        assertThat(tmdb.demoUrl()).isNull();
        assertThat(tmdb.fallbackLanguages()).containsExactly("original", "en");
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

    @ParameterizedTest
    @ValueSource(strings = {"proxy:3128", "socks://proxy:1080", "http://proxy", "http://me:secret@proxy:3128"})
    void refuseAProxyThatCannotBeUsed(String proxy) {
        TransportSettings settings =
                bind(TransportSettings.class, "enrichment.transport", Map.of("enrichment.transport.proxy", proxy));

        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            assertThat(validators.getValidator().validate(settings)).hasSize(1);
        }
    }

    private static <T> T bind(Class<T> type, String prefix, Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate(prefix, type);
    }
}
