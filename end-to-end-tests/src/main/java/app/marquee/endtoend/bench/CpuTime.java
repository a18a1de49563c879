package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.JavaProcess;
import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.infrastructure.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Processor time in seconds, by who took it: unlike the clock's it says the same on a busy machine.
 *
 * @param marquee  Marquee's own process
 * @param ffprobe  the programs it ran
 * @param database its sessions in PostgreSQL; 0 when that runs elsewhere
 * @param broker   RabbitMQ; 0 when that runs elsewhere
 * @param standIns this process: provider and players
 */
record CpuTime(double marquee, double ffprobe, double database, double broker, double standIns) {
    private static final double TICKS_PER_SECOND = 100;

    static CpuTime of(Scenario scenario, JavaProcess process) throws SQLException {
        return of(scenario.place(), List.of(process));
    }

    static CpuTime of(Place place, List<JavaProcess> processes) throws SQLException {
        return new CpuTime(
                processes.stream()
                        .mapToDouble(process -> ofProcess(process.pid(), 14))
                        .sum(),
                processes.stream()
                        .mapToDouble(process -> ofProcess(process.pid(), 16))
                        .sum(),
                ofSessions(place),
                ofBroker(),
                ofProcess(ProcessHandle.current().pid(), 14));
    }

    CpuTime since(CpuTime before) {
        return new CpuTime(
                marquee - before.marquee,
                ffprobe - before.ffprobe,
                database - before.database,
                broker - before.broker,
                standIns - before.standIns);
    }

    double all() {
        return marquee + ffprobe + database + broker + standIns;
    }

    /** In words, a share of the whole each. */
    String perFile(int files) {
        return "%.1f ms: Marquee %.1f, ffprobe %.1f, PostgreSQL %.1f, RabbitMQ %.1f, stand-ins %.1f"
                .formatted(
                        all() / files * 1e3,
                        marquee / files * 1e3,
                        ffprobe / files * 1e3,
                        database / files * 1e3,
                        broker / files * 1e3,
                        standIns / files * 1e3);
    }

    private static double ofSessions(Place place) throws SQLException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select pid from pg_stat_activity where datname = current_database()")) {
            double seconds = 0;
            while (rows.next()) {
                Path name = Path.of("/proc/" + rows.getLong(1) + "/comm");
                if (Files.isReadable(name) && Files.readString(name).startsWith("postgres")) {
                    seconds += ofProcess(rows.getLong(1), 14);
                }
            }
            return seconds;
        } catch (IOException e) {
            return 0;
        }
    }

    private static double ofBroker() {
        Path file = Path.of(System.getenv().getOrDefault("MARQUEE_HOME", ""), "infrastructure/rabbitmq/rabbitmq.pid");
        try {
            return Files.exists(file)
                    ? ofProcess(Long.parseLong(Files.readString(file).strip()), 14)
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** @param field of {@code /proc/<pid>/stat}, counted from 1: 14 its own time, 16 its children's; two fields each */
    private static double ofProcess(long pid, int field) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[field - 3]) + Long.parseLong(fields[field - 2])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }
}
