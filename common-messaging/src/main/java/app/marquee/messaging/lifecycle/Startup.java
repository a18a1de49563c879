package app.marquee.messaging.lifecycle;

import app.marquee.messaging.database.Bootstrap;
import app.marquee.messaging.database.Migration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Waits for what the service needs, saying what is missing; then migrates the schema, declares the topology and starts the
 * work. The service answers HTTP meanwhile, so that its health can tell. On shutdown work stops before anything else does.
 */
public class Startup implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Startup.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Bootstrap bootstrap;
    private final Migration migration;
    private final ConnectionFactory broker;
    private final String brokerAddress;
    private final List<ReadyWork> work;
    private volatile @Nullable String lack = "starting";
    private volatile @Nullable Thread thread;
    private volatile boolean working;

    /** @param work in the order it starts; it stops the other way round */
    public Startup(
            Bootstrap bootstrap,
            Migration migration,
            ConnectionFactory broker,
            String brokerAddress,
            List<ReadyWork> work) {
        this.bootstrap = bootstrap;
        this.migration = migration;
        this.broker = broker;
        this.brokerAddress = brokerAddress;
        this.work = List.copyOf(work);
    }

    /** What the service still waits for, in a sentence; empty when it is ready. */
    public Optional<String> lack() {
        return Optional.ofNullable(lack);
    }

    @Override
    public void start() {
        Thread starting = Thread.ofVirtual().name("startup").unstarted(this::run);
        thread = starting; // before it runs: it ends when it is not the one that is wanted
        starting.start();
    }

    private void run() {
        try {
            do {
                await(bootstrap::problem);
                await(this::migrationProblem);
                await(this::brokerProblem);
            } while (!begun());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
    }

    /** @return false when it is to be tried again: what was asked for a moment ago may be gone by now */
    private boolean begun() throws InterruptedException {
        synchronized (this) {
            if (thread == null) {
                return true;
            }
            List<ReadyWork> started = new ArrayList<>();
            try {
                for (ReadyWork each : work) {
                    each.start();
                    started.add(each);
                }
                working = true;
                lack = null;
                log.atInfo().log("ready");
                return true;
            } catch (RuntimeException e) {
                started.reversed().forEach(ReadyWork::stop);
                lack = "the work could not begin: " + e.getMessage();
                log.atWarn().setCause(e).log("the work could not begin, trying again");
            }
        }
        Thread.sleep(LOOK_AGAIN);
        return false;
    }

    private interface Check {
        Optional<String> problem();
    }

    private void await(Check check) throws InterruptedException {
        for (Optional<String> problem = check.problem(); problem.isPresent(); problem = check.problem()) {
            if (!Objects.equals(lack, problem.get())) {
                log.atWarn().addKeyValue("reason", problem.get()).log("waiting: {}", problem.get());
            }
            lack = problem.get();
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private Optional<String> migrationProblem() {
        try {
            migration.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("the schema could not be brought up to date: " + e.getMessage());
        }
    }

    private Optional<String> brokerProblem() {
        try {
            broker.createConnection();
            return Optional.empty();
        } catch (AmqpException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Optional.of(
                    "RabbitMQ at " + brokerAddress + " does not answer: " + cause.getMessage() + "; waiting for it");
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        synchronized (this) {
            thread = null;
            if (working) {
                lack = "stopping";
                work.reversed().forEach(ReadyWork::stop);
            }
            working = false;
        }
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops first: before the web server, the binder and the connections. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
