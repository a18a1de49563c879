package app.marquee.testkit.http;

import app.marquee.testkit.http.JournalEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Every request a stand-in accepted, in order of acceptance; safe for use by many threads. */
public final class Journal {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Line> lines = new ArrayList<>();

    Line accept(JournalEntry entry) {
        Line line = new Line(entry);
        lock.lock();
        try {
            lines.add(line);
        } finally {
            lock.unlock();
        }
        return line;
    }

    /** All entries so far, oldest first. */
    public List<JournalEntry> entries() {
        lock.lock();
        try {
            return lines.stream().map(Line::entry).toList();
        } finally {
            lock.unlock();
        }
    }

    public long count(Predicate<JournalEntry> which) {
        return entries().stream().filter(which).count();
    }

    /** How many requests were accepted whose path begins so; image requests too. */
    public long count(String pathPrefix) {
        return count(entry -> entry.path().startsWith(pathPrefix));
    }

    /** The largest number of API requests accepted within any window of this length (images do not count). */
    public int maxInWindow(Duration window) {
        long[] times = entries().stream()
                .filter(entry -> entry.kind() == Kind.API)
                .mapToLong(JournalEntry::nanos)
                .sorted()
                .toArray();
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.length; last++) {
            while (times[last] - times[first] >= window.toNanos()) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    public void clear() {
        lock.lock();
        try {
            lines.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Adds a request that was accepted at this time; for those who feed a journal by hand. */
    public void add(long nanos, Instant at, String path, Kind kind, int status) {
        accept(new JournalEntry(nanos, at, "GET", path, "", path, kind, "", status));
    }

    static final class Line {
        private final JournalEntry accepted;
        private volatile int status;

        private Line(JournalEntry accepted) {
            this.accepted = accepted;
            this.status = accepted.status();
        }

        void answered(int with) {
            status = with;
        }

        JournalEntry entry() {
            return new JournalEntry(
                    accepted.nanos(),
                    accepted.at(),
                    accepted.method(),
                    accepted.path(),
                    accepted.query(),
                    accepted.subject(),
                    accepted.kind(),
                    accepted.body(),
                    status);
        }
    }
}
