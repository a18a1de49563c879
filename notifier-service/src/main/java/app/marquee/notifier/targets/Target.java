package app.marquee.notifier.targets;

import app.marquee.model.media.PathMapping;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A player or channel, ready to be called.
 *
 * @param service      for example {@code kodi}
 * @param address      its base, for example {@code http://living-room:8080}
 * @param username     where the service has user names
 * @param secret       password or API key, readable
 * @param pathMappings how it sees our paths
 * @param group        the players that share one library with it have the same
 * @param changedAt    when a person last changed it, or a test found it answering: from then on it is tried anew
 */
public record Target(
        long id,
        String service,
        String name,
        String address,
        @Nullable String username,
        @Nullable String secret,
        List<PathMapping> pathMappings,
        @Nullable String group,
        boolean enabled,
        Instant changedAt) {
    public Target {
        pathMappings = List.copyOf(pathMappings);
    }

    /** The path as this target sees it; as we see it where no mapping covers it. */
    public String translate(String ours) {
        return PathTranslation.of(pathMappings).theirs(ours);
    }

    @Override
    public String toString() {
        return "Target[" + id + ", " + service + ", " + name + ", " + address + "]";
    }
}
