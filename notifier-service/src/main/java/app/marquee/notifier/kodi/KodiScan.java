package app.marquee.notifier.kodi;

import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.outgoing.CallFailed.Reason;
import app.marquee.notifier.targets.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Scanning and cleaning, which Kodi does after it said "OK": one at a time, and waited for. */
@Component
class KodiScan {
    private static final String NOTHING = "special://temp/marquee-view-refresh/";
    private static final String SCANNING = "Library.IsScanningVideo";

    private final KodiClient kodi;
    private final KodiSettings settings;

    KodiScan(KodiClient kodi, KodiSettings settings) {
        this.kodi = kodi;
        this.settings = settings;
    }

    /** Whether it ended within the time limit. */
    boolean of(Target target, String directory) {
        begin(target, directory);
        pause(settings.begin());
        return awaitIdle(target);
    }

    /** Of a folder that does not exist, unless a scan is going on; not waited for. */
    void ofNothing(Target target) {
        if (!scanning(target)) {
            begin(target, NOTHING);
        }
    }

    private void begin(Target target, String directory) {
        kodi.call(target, "VideoLibrary.Scan", Map.of("directory", directory, "showdialogs", false));
    }

    /** Without {@code content} Kodi says "OK" and does nothing. */
    void clean(Target target, String directory, String content) {
        kodi.call(
                target, "VideoLibrary.Clean", Map.of("directory", directory, "content", content, "showdialogs", false));
        pause(settings.begin());
        awaitIdle(target);
    }

    /** Whether Kodi came to rest within the time limit. */
    boolean awaitIdle(Target target) {
        long deadline = System.nanoTime() + settings.scan().toNanos();
        while (scanning(target)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(settings.poll());
        }
        return true;
    }

    private boolean scanning(Target target) {
        return kodi.call(target, "XBMC.GetInfoBooleans", Map.of("booleans", List.of(SCANNING)))
                .path(SCANNING)
                .asBoolean(false);
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(Reason.UNREACHABLE, "interrupted while Kodi was scanning", e);
        }
    }
}
