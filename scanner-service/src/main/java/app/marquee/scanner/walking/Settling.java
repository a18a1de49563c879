package app.marquee.scanner.walking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Directories in which something happened, until they have looked the same for twice the interval. */
class Settling {
    /** Long enough for one deed's events to have come, short enough that a wiped folder is restored within a second. */
    private static final Duration STIR = Duration.ofMillis(300);

    private final Duration interval;
    private final Map<Place, Waiting> waiting = new LinkedHashMap<>();

    Settling(Duration interval) {
        this.interval = interval;
    }

    record Place(long libraryId, String directory) {}

    /** Looks at a directory; null when it is gone. */
    interface Looks {
        byte @Nullable [] signature(Place place);
    }

    private static final class Waiting {
        private byte @Nullable [] seen;
        private int same;
        private Instant next;
        private @Nullable Instant stir;

        Waiting(Instant next, Instant stir) {
            this.next = next;
            this.stir = stir;
        }
    }

    void happened(Place place, Instant now) {
        Waiting known = waiting.get(place);
        if (known == null) {
            waiting.put(place, new Waiting(now, now.plus(STIR)));
        } else if (known.stir == null) {
            known.stir = now.plus(STIR);
        }
    }

    /** Those in which something happened a moment ago, each once for a burst of events. */
    List<Place> stirred(Instant now) {
        List<Place> due = new ArrayList<>();
        waiting.forEach((place, state) -> {
            if (state.stir != null && !state.stir.isAfter(now)) {
                state.stir = null;
                due.add(place);
            }
        });
        return due;
    }

    /** Those that have settled; they are forgotten here. */
    List<Place> settled(Instant now, Looks looks) {
        List<Place> due = new ArrayList<>();
        waiting.forEach((place, state) -> {
            if (!state.next.isAfter(now)) {
                byte[] signature = looks.signature(place);
                boolean same = signature != null && state.seen != null && Arrays.equals(signature, state.seen);
                state.same = same ? state.same + 1 : 0;
                state.seen = signature;
                state.next = now.plus(interval);
                if (signature == null || state.same >= 2) {
                    due.add(place);
                }
            }
        });
        due.forEach(waiting::remove);
        return due;
    }

    boolean idle() {
        return waiting.isEmpty();
    }
}
