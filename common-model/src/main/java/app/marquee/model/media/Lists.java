package app.marquee.model.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists in messages: never null, never changed afterwards. */
public final class Lists {
    private Lists() {}

    /** An unmodifiable copy; an absent list is an empty one. */
    public static <T> List<T> copyOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
