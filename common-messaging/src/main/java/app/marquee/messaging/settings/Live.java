package app.marquee.messaging.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Settings as they are now. Whoever needs them asks each time, and does not keep what was answered. */
public final class Live<T> implements Supplier<T> {
    private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
    private volatile T value;

    private Live(T value) {
        this.value = value;
    }

    /** That are what they are until {@link #set}, as in a test. */
    public static <T> Live<T> of(T value) {
        return new Live<>(value);
    }

    @Override
    public T get() {
        return value;
    }

    /** Told of each change, after it. */
    public void onChange(Consumer<T> listener) {
        listeners.add(listener);
    }

    void set(T changed) {
        if (!changed.equals(value)) {
            value = changed;
            listeners.forEach(listener -> listener.accept(changed));
        }
    }
}
