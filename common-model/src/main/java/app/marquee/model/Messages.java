package app.marquee.model;

import app.marquee.model.command.Command;
import app.marquee.model.event.PipelineEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every message there is, read from the sealed hierarchies. */
public final class Messages {
    private static final Map<String, Class<? extends Message>> BY_NAME = Stream.of(PipelineEvent.class, Command.class)
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .<Class<? extends Message>>map(type -> type.asSubclass(Message.class))
            .collect(Collectors.toUnmodifiableMap(Messages::nameOf, Function.identity()));

    private Messages() {}

    /** All message types, ordered by wire name. */
    public static List<Class<? extends Message>> all() {
        return BY_NAME.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<Class<? extends Message>>map(Map.Entry::getValue)
                .toList();
    }

    /** The wire name, for example {@code media.identified}. */
    public static String nameOf(Class<? extends Message> type) {
        WireName name = type.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no @WireName");
        }
        return name.value();
    }

    /** @throws IllegalArgumentException when no message has this wire name */
    public static Class<? extends Message> named(String wireName) {
        Class<? extends Message> type = BY_NAME.get(wireName);
        if (type == null) {
            throw new IllegalArgumentException("no message is called '" + wireName + "'");
        }
        return type;
    }
}
