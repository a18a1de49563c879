package app.marquee.endtoend.system;

import app.marquee.model.MessageJson;
import app.marquee.testkit.infrastructure.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What two runs must agree on, however often one of them was interrupted.
 *
 * @param files  path under the libraries' roots → SHA-256, videos left out
 * @param states kind, title, season, episode and workflow state of every item
 * @param told   target and folder of everything players were told of
 * @param dead   name and reason of every dead letter
 */
public record Projection(
        TreeMap<String, String> files, TreeSet<String> states, TreeSet<String> told, TreeSet<String> dead) {
    private static final Set<String> VIDEOS = Set.of("mkv", "mp4");

    private static final String LOOK_AT_ALL = "{\"count\":100,\"ackmode\":\"ack_requeue_true\",\"encoding\":\"auto\"}";

    public static Projection of(Place place, List<Path> roots) {
        TreeMap<String, String> files = new TreeMap<>();
        roots.forEach(root -> files.putAll(hashes(root)));
        return new Projection(files, rows(place, """
                        select concat_ws('|', i.type, i.tmdb_id, coalesce(e.season_number, s.number),
                                         e.episode_number, i.state, i.has_unpublished_changes)
                        from catalog.media_item i
                        left join catalog.episode e on e.id = i.id
                        left join catalog.season s on s.id = i.id
                        """), rows(place, """
                        select distinct concat_ws('|', target, library_id, folder)
                        from notifier.delivery where state = 'told'
                        """), deadLetters(place));
    }

    private static TreeMap<String, String> hashes(Path root) {
        TreeMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> !VIDEOS.contains(extension(file)))
                    .forEach(file -> hashes.put(
                            root.getFileName() + "/" + root.relativize(file).toString(), sha256(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every run has a provider at a port of its own: an NFO names it, and ends in a digest of itself that follows. */
    private static byte[] content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return extension(file).equals("nfo")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll("http://127\\.0\\.0\\.1:\\d+/", "http://provider/")
                        .replaceAll("<!--\\s*marquee\\b[^>]*-->\\s*$", "")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private static TreeSet<String> rows(Place place, String sql) {
        TreeSet<String> rows = new TreeSet<>();
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static TreeSet<String> deadLetters(Place place) {
        TreeSet<String> dead = new TreeSet<>();
        String host = "/api/queues/" + place.virtualHost();
        for (JsonNode queue :
                MessageJson.mapper().readTree(place.manage("GET", host + "?columns=name,messages", null))) {
            String name = queue.get("name").asString();
            if (name.endsWith(".dlq") && queue.path("messages").asLong(0) > 0) {
                String letters = place.manage("POST", host + "/" + name + "/get", LOOK_AT_ALL);
                for (JsonNode letter : MessageJson.mapper().readTree(letters)) {
                    dead.add(name + " "
                            + letter.path("properties").path("headers").path("dead_letter_reason"));
                }
            }
        }
        return dead;
    }

    /** How this one differs from the other, a line a difference, at most fifty; empty when they agree. */
    public List<String> differences(Projection other) {
        return Stream.of(
                        differences("file", entries(files), entries(other.files)),
                        differences("state", states, other.states),
                        differences("told", told, other.told),
                        differences("dead letter", dead, other.dead))
                .flatMap(stream -> stream)
                .limit(50)
                .toList();
    }

    private static Set<String> entries(TreeMap<String, String> map) {
        TreeSet<String> entries = new TreeSet<>();
        map.forEach((key, value) -> entries.add(key + " " + value));
        return entries;
    }

    private static Stream<String> differences(String what, Set<String> ours, Set<String> theirs) {
        return Stream.concat(
                ours.stream().filter(entry -> !theirs.contains(entry)).map(entry -> what + " only here: " + entry),
                theirs.stream().filter(entry -> !ours.contains(entry)).map(entry -> what + " only there: " + entry));
    }
}
