package app.marquee.messaging.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where values come from: arguments and environment, then the file, then the database, then what the service brings. */
final class Sources {
    private static final String VARIABLES = "variables";
    private static final String STORED = "stored settings";
    private static final String ATTACHED = "configurationProperties";
    private static final Set<String> ENVIRONMENT = Set.of(
            "commandLineArgs",
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            VARIABLES);

    private final ConfigurableEnvironment environment;
    private final Map<String, Object> variables = new LinkedHashMap<>();

    Sources(ConfigurableEnvironment environment) {
        this.environment = environment;
        MutablePropertySources all = environment.getPropertySources();
        if (!all.contains(ConfigFile.NAME)) {
            all.addAfter(
                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                    new MapPropertySource(ConfigFile.NAME, Map.of()));
        }
        all.addBefore(ConfigFile.NAME, new MapPropertySource(VARIABLES, variables));
        all.addAfter(ConfigFile.NAME, new MapPropertySource(STORED, Map.of()));
    }

    /** What a variable with a name of its own says is the environment's word, whatever the service's own file makes of it. */
    void variable(String name, String variable) {
        String value = environment.getProperty(variable);
        if (value == null) {
            value = environment.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
        }
        if (value != null && !value.isBlank()) {
            variables.put(name, value);
            environment
                    .getPropertySources()
                    .replace(VARIABLES, new MapPropertySource(VARIABLES, Map.copyOf(variables)));
        }
    }

    void file(Map<String, Object> properties) {
        environment.getPropertySources().replace(ConfigFile.NAME, new MapPropertySource(ConfigFile.NAME, properties));
    }

    void stored(Map<String, Object> properties) {
        environment.getPropertySources().replace(STORED, new MapPropertySource(STORED, properties));
    }

    boolean inFile(String name) {
        return holds(environment.getPropertySources().get(ConfigFile.NAME), name);
    }

    /** Who has the last word on a property. */
    SettingView.Source of(String name) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (!source.getName().equals(ATTACHED) && holds(source, name)) {
                return ENVIRONMENT.contains(source.getName())
                        ? SettingView.Source.ENVIRONMENT
                        : switch (source.getName()) {
                            case ConfigFile.NAME -> SettingView.Source.FILE;
                            case STORED -> SettingView.Source.DATABASE;
                            default -> SettingView.Source.DEFAULT;
                        };
            }
        }
        return SettingView.Source.DEFAULT;
    }

    Binder binder() {
        return binder(environment.getPropertySources());
    }

    /** As if these were set, and nobody had a word before them. */
    Binder binderWith(Map<String, Object> wanted) {
        MutablePropertySources all = copy();
        all.addFirst(new MapPropertySource("wanted", wanted));
        return binder(all);
    }

    /** As if nobody had set anything. */
    Binder binderOfDefaults() {
        MutablePropertySources all = copy();
        ENVIRONMENT.forEach(all::remove);
        all.remove(ConfigFile.NAME);
        all.remove(STORED);
        return binder(all);
    }

    private MutablePropertySources copy() {
        MutablePropertySources all = new MutablePropertySources();
        environment.getPropertySources().stream()
                .filter(source -> !source.getName().equals(ATTACHED))
                .forEach(all::addLast);
        return all;
    }

    private static Binder binder(MutablePropertySources sources) {
        return new Binder(ConfigurationPropertySources.from(sources), new PropertySourcesPlaceholdersResolver(sources));
    }

    private static boolean holds(@Nullable PropertySource<?> source, String name) {
        if (source == null) {
            return false;
        }
        var properties = ConfigurationPropertySources.from(source).iterator();
        if (!properties.hasNext()) {
            return false;
        }
        var property = properties.next();
        ConfigurationPropertyName wanted = ConfigurationPropertyName.of(name);
        return property.getConfigurationProperty(wanted) != null
                || property.getConfigurationProperty(wanted.append("[0]")) != null;
    }
}
