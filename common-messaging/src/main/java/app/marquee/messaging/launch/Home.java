package app.marquee.messaging.launch;

import java.nio.file.Path;

/**
 * Where Marquee keeps what is its own: secrets, cache, spool, logs.
 *
 * @param path absolute
 */
public record Home(Path path) {
    public Home {
        path = path.toAbsolutePath().normalize();
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }
}
