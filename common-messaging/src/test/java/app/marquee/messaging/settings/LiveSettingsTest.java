package app.marquee.messaging.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.messaging.launch.Home;
import app.marquee.messaging.settings.SettingRepository.Stored;
import app.marquee.messaging.web.ApiProblem;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LiveSettingsTest {
    record Cooking(
            @DefaultValue("") String apiKey,
            @DefaultValue("soup") String dish,
            @DefaultValue("10m") Duration time,
            @DefaultValue({"salt", "pepper"}) List<@Pattern(regexp = "[a-z]+") String> spices,
            @DefaultValue("1.0") @DecimalMax("1.0") double share,
            @DefaultValue("4") @Positive int plates) {}

    @TempDir
    Path folder;

    final StandardEnvironment environment = new StandardEnvironment();
    LiveSettings settings;

    @BeforeEach
    void start() {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("the service's own", Map.of("kitchen.api-key", "${cook.key:}")));
    }

    @AfterEach
    void stop() {
        settings.close();
    }

    @Test
    void theEnvironmentGoesBeforeTheFileAndTheFileBeforeWhatPeopleSet() throws IOException {
        arguments(Map.of("kitchen.dish", "stew", "cook.key", "from outside"));
        Live<Cooking> live = offered();
        write("kitchen:\n  dish: pie\n  time: 20m\n");
        settings.readFile();
        settings.read(List.of(
                stored("kitchen.dish", "salad"),
                stored("kitchen.time", "30m"),
                stored("kitchen.plates", "9"),
                stored("kitchen.api-key", "from a person")));

        assertThat(live.get())
                .isEqualTo(
                        new Cooking("from outside", "stew", Duration.ofMinutes(20), List.of("salt", "pepper"), 1.0, 9));
        assertThat(view("kitchen.dish"))
                .extracting(SettingView::source, SettingView::overridden, SettingView::defaultValue)
                .containsExactly(SettingView.Source.ENVIRONMENT, true, "soup");
        assertThat(view("kitchen.time"))
                .extracting(SettingView::source, SettingView::overridden, SettingView::value)
                .containsExactly(SettingView.Source.FILE, true, "20m");
        assertThat(view("kitchen.plates"))
                .extracting(SettingView::source, SettingView::overridden, SettingView::changedBy)
                .containsExactly(SettingView.Source.DATABASE, false, "anna");
        assertThat(view("kitchen.spices").source()).isEqualTo(SettingView.Source.DEFAULT);
        assertThat(view("kitchen.api-key"))
                .extracting(SettingView::source, SettingView::value, SettingView::variable)
                .containsExactly(SettingView.Source.ENVIRONMENT, "***", "COOK_KEY");
    }

    @Test
    void whoeverAsksHasWhatWasSetLastAndIsToldOfIt() {
        Live<Cooking> live = offered();
        List<String> told = new ArrayList<>();
        live.onChange(changed -> told.add(changed.dish()));

        settings.read(List.of(stored("kitchen.dish", "寿司"), stored("kitchen.spices", "soy,ginger")));
        settings.read(List.of(stored("kitchen.dish", "寿司"), stored("kitchen.spices", "soy,ginger")));
        settings.read(List.of());

        assertThat(live.get().dish()).isEqualTo("soup");
        assertThat(told).containsExactly("寿司", "soup");
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() throws IOException {
        Live<Cooking> live = offered();
        write("kitchen.dish: pie\n");
        settings.readFile();

        write("kitchen: [unfinished\n");
        settings.readFile();

        assertThat(live.get().dish()).isEqualTo("pie");
        assertThatThrownBy(() -> ConfigFile.read(new Home(folder))).hasMessageContaining("config.yml cannot be read");
    }

    @Test
    void whatIsStoredButNoLongerFitsLeavesTheOthersAsTheyWere() {
        Live<Cooking> live = offered();

        settings.read(List.of(stored("kitchen.plates", "many"), stored("kitchen.dish", "pie")));

        assertThat(live.get().plates()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "kitchen.plates, many",
        "kitchen.plates, 0",
        "kitchen.share, 1.5",
        "kitchen.time, soon",
        "kitchen.spices, 'salt,P3pper'",
        "kitchen.dish, gravel"
    })
    void aValueThatCannotBeIsRefusedByNameEvenWhereTheEnvironmentHasTheWord(String name, String value) {
        arguments(Map.of(
                name,
                name.endsWith("dish")
                        ? "stew"
                        : name.endsWith("time") ? "1m" : name.endsWith("spices") ? "salt" : "1"));
        offered();

        assertThatThrownBy(() -> settings.check(Map.of(name, value)))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("'" + name + "'");
    }

    private Live<Cooking> offered() {
        settings = new LiveSettings(environment, new Home(folder));
        return settings.offer(
                "kitchen",
                Cooking.class,
                Setting.of(Setting.Kind.SECRET, "api-key", "Of the cook").variable("COOK_KEY"),
                Setting.choice("dish", "What there is", "soup", "stew", "pie", "salad", "寿司"),
                Setting.of(Setting.Kind.DURATION, "time", "How long"),
                Setting.of(Setting.Kind.LIST, "spices", "With what"),
                Setting.of(Setting.Kind.NUMBER, "share", "Of it"),
                Setting.of(Setting.Kind.NUMBER, "plates", "How many"));
    }

    private SettingView view(String name) {
        return settings.views().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void arguments(Map<String, Object> given) {
        environment.getPropertySources().addFirst(new MapPropertySource("commandLineArgs", given));
    }

    private void write(String... lines) throws IOException {
        Files.write(folder.resolve("config.yml"), Arrays.asList(lines));
    }

    private static Stored stored(String name, String value) {
        return new Stored(name, value, "anna", Instant.EPOCH);
    }
}
