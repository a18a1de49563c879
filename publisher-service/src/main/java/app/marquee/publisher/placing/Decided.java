package app.marquee.publisher.placing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is to be done about one path. */
sealed interface Decided {
    /**
     * @param bytes    to be put there; throws {@link PlacingException} when they should be in the cache and cannot be had
     * @param oldBytes that are replaced; null when nothing lies there
     */
    record Place(Step step, Supplier<byte[]> bytes, byte @Nullable [] oldBytes) implements Decided {}

    /** @param bytes of the original, to be put back; null to delete */
    record Withdraw(Step step, byte @Nullable [] bytes) implements Decided {}

    /**
     * It is already as wanted.
     *
     * @param file     how it lies there now
     * @param recorded whether our record of it says just that
     */
    record Right(PlacedFile file, boolean recorded) implements Decided {}

    /**
     * Theirs, and stays.
     *
     * @param fought whether it was ours before
     */
    record Theirs(String path, String why, boolean fought) implements Decided {}
}
