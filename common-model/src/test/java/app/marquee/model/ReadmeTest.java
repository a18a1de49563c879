package app.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of messages in the README: each is there, with its senders and its listeners. */
class ReadmeTest {
    private static final Map<String, String> WITHOUT_QUEUES_OF_THEIR_OWN = Map.of(
            "settings.changed", "every instance of the service it names",
            "job.changed", "api-gateway",
            "job.progress", "api-gateway",
            "players.notified", "api-gateway");

    static Stream<String> messages() {
        return Topology.exchanges().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theTableHasARowForTheMessage(String message) throws IOException {
        List<String> row = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `" + message + "` |"))
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();

        assertThat(row).hasSize(4);
        assertThat(senders(row.get(2))).isEqualTo(AsyncApiTest.sendersOf(message));
        assertThat(row.get(3)).isEqualTo(listeners(message));
    }

    private static Set<String> senders(String cell) {
        return cell.equals("every service")
                ? Arrays.stream(ServiceName.values()).map(ServiceName::wireName).collect(Collectors.toSet())
                : Set.of(cell.split(", "));
    }

    private static String listeners(String message) {
        String readers = Topology.readings().stream()
                .filter(reading -> reading.exchange().equals(message))
                .map(reading -> reading.reader().wireName())
                .collect(Collectors.joining(", "));
        return readers.isEmpty() ? String.valueOf(WITHOUT_QUEUES_OF_THEIR_OWN.get(message)) : readers;
    }
}
