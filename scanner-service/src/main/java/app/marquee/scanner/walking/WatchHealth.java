package app.marquee.scanner.walking;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Libraries whose changes are not noticed by themselves, and why. */
@Component
public class WatchHealth {
    private final Map<String, String> problems = new ConcurrentHashMap<>();

    void failed(String library, String reason) {
        problems.put(library, reason);
    }

    void well(String library) {
        problems.remove(library);
    }

    /** Reasons by library name. */
    public Map<String, String> problems() {
        return Map.copyOf(problems);
    }
}
