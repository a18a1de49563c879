package app.marquee.messaging.settings;

import app.marquee.messaging.SettingsListener;
import app.marquee.messaging.launch.Home;
import app.marquee.messaging.lifecycle.ReadyWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Reads settings when they change: at news of it, and every few seconds, as the file sends none and news may be lost while
 * the broker is away.
 */
class SettingsRounds implements ReadyWork, SettingsListener {
    private static final Logger log = LoggerFactory.getLogger(SettingsRounds.class);
    private static final int SECONDS = 5;
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final LiveSettings live;
    private final SettingsDesk desk;
    private final Home home;
    private @Nullable ScheduledExecutorService timer;
    private volatile long revision = -1;
    private volatile FileTime fileTime;

    SettingsRounds(LiveSettings live, SettingsDesk desk, Home home) {
        this.live = live;
        this.desk = desk;
        this.home = home;
        this.fileTime = fileTime();
    }

    @Override
    public void start() {
        round();
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("settings").factory());
        timer.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    @Override
    public void settingsChanged(String scope) {
        revision = -1;
        round();
    }

    private void round() {
        try {
            FileTime time = fileTime();
            if (!time.equals(fileTime)) {
                fileTime = time;
                live.readFile();
            }
            long now = desk.revision();
            if (now != revision) {
                desk.reread();
                revision = now;
            }
        } catch (DataAccessException | TransactionException e) {
            log.atDebug().setCause(e).log("settings were not read; the next try is in {} s", SECONDS);
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("settings were not taken over; the next try is in {} s", SECONDS);
        }
    }

    private FileTime fileTime() {
        try {
            return Files.exists(ConfigFile.path(home)) ? Files.getLastModifiedTime(ConfigFile.path(home)) : NEVER;
        } catch (IOException e) {
            return NEVER;
        }
    }
}
