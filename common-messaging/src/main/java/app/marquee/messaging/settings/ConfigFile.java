package app.marquee.messaging.settings;

import app.marquee.messaging.launch.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** {@code $MARQUEE_HOME/config.yml}: properties as they are named everywhere, nested or with dots. */
public final class ConfigFile {
    /** Also the name of its property source. */
    public static final String NAME = "config.yml";

    private static final int LARGEST = 1 << 20;

    private ConfigFile() {}

    static Path path(Home home) {
        return home.resolve(NAME);
    }

    /**
     * Empty when there is no file. A masked secret is none.
     *
     * @throws IllegalStateException when it cannot be read; the message says where
     */
    public static Map<String, Object> read(Home home) {
        Path file = path(home);
        Map<String, Object> properties = new LinkedHashMap<>();
        try {
            if (!Files.exists(file)) {
                return properties;
            }
            if (Files.size(file) > LARGEST) {
                throw new IllegalStateException(file + " is larger than " + LARGEST + " bytes");
            }
            for (PropertySource<?> document : new YamlPropertySourceLoader().load(NAME, new FileSystemResource(file))) {
                for (String name : ((EnumerablePropertySource<?>) document).getPropertyNames()) {
                    Object value = document.getProperty(name);
                    if (value != null && !SettingView.MASK.equals(String.valueOf(value))) {
                        properties.put(
                                ConfigurationPropertyName.adapt(name, '.').toString(), value);
                    }
                }
            }
            return properties;
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
