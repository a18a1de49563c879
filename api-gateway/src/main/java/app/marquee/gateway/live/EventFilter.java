package app.marquee.gateway.live;

import app.marquee.model.Messages;
import java.util.Arrays;
import java.util.List;
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
                || topics.stream().anyMatch(topic -> means(topic, event.name()) || topic.equals(event.alias()));
    }

    /** The wire names that are meant, of all there are; none when a topic means none. */
    List<String> names() {
        return Messages.all().stream()
                .map(Messages::nameOf)
                .filter(name -> topics.isEmpty() || topics.stream().anyMatch(topic -> means(topic, name)))
                .toList();
    }

    private static boolean means(String topic, String name) {
        return topic.endsWith("*") ? name.startsWith(topic.substring(0, topic.length() - 1)) : name.equals(topic);
    }
}
