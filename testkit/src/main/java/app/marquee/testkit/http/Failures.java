package app.marquee.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** The failures that are still to happen. A pattern is the whole subject; {@code *} stands for anything. */
public final class Failures {
    /** As often as asked. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Planned> planned = new ArrayList<>();

    public void add(String pattern, int times, Failure failure) {
        lock.lock();
        try {
            planned.add(new Planned(glob(pattern), times, failure));
        } finally {
            lock.unlock();
        }
    }

    public void clear() {
        lock.lock();
        try {
            planned.clear();
        } finally {
            lock.unlock();
        }
    }

    Optional<Failure> next(String subject) {
        lock.lock();
        try {
            for (Planned each : planned) {
                if (each.left > 0 && each.pattern.matcher(subject).matches()) {
                    if (each.left != ALWAYS) {
                        each.left--;
                    }
                    return Optional.of(each.failure);
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '*' ? ".*" : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString());
    }

    private static final class Planned {
        private final Pattern pattern;
        private final Failure failure;
        private int left;

        private Planned(Pattern pattern, int left, Failure failure) {
            this.pattern = pattern;
            this.left = left;
            this.failure = failure;
        }
    }
}
