package app.marquee.model.media;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists in messages: never null, never changed afterwards. */
public final class Lists {
    private Lists() {}

    /**
     * An unmodifiable copy; an absent list is an empty one.
     *
     * @throws IllegalArgumentException when an element is null, as only a foreign body can have it
     */
    public static <T> List<T> copyOf(@Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a list holds null");
        }
        return List.copyOf(list);
    }
}
