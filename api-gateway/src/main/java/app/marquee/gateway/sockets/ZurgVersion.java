package app.marquee.gateway.sockets;

import app.marquee.gateway.sockets.Frames.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** When the version file that a zurg mount keeps changed last: {@code zurg.version}, in Unix milliseconds. */
final class ZurgVersion {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final @Nullable Path file;
    private final Remembered<OptionalLong> changedAt;

    /** @param file null: there is no such mount */
    ZurgVersion(@Nullable Path file, Clock clock) {
        this.file = file;
        this.changedAt = new Remembered<>(OptionalLong.empty(), this::read, EVERY, clock);
    }

    FollowedSocket.Besides forOneClient() {
        return new FollowedSocket.Besides() {
            private OptionalLong told = changedAt.get();

            @Override
            public List<Frame> now() {
                OptionalLong changed = changedAt.get();
                if (changed.isEmpty() || changed.equals(told)) {
                    return List.of();
                }
                told = changed;
                return List.of(new Frame("zurg.version", changed.getAsLong()));
            }

            @Override
            public Duration patience() {
                return file == null ? Duration.ofDays(1) : EVERY;
            }
        };
    }

    private OptionalLong read() {
        try {
            return file == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            return OptionalLong.empty(); // the mount is away; its return is news
        }
    }
}
