package app.marquee.gateway.live;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events somebody follows: wire names, or their beginnings with a star, separated by commas; all when nothing is said.
 * For example {@code asset.published,file.*}.
 */
record EventFilter(Set<String> topics) {
    static EventFilter of(@Nullable String topics) {
        return new EventFilter(
                topics == null
                        ? Set.of()
                        : Arrays.stream(topics.split(","))
                                .map(String::strip)
                                .filter(topic -> !topic.isEmpty())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean wants(LoggedEvent event) {
        return topics.isEmpty()
                || topics.stream()
                        .anyMatch(topic -> topic.endsWith("*")
                                ? event.name().startsWith(topic.substring(0, topic.length() - 1))
                                : event.name().equals(topic)
                                        || topic.equals(EventNames.alias(event.name(), event.body())));
    }
}
