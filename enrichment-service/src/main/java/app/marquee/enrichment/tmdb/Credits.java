package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.transport.Json;
import app.marquee.model.media.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who made it and who is seen in it. */
final class Credits {
    private static final int MOST_ACTORS = 80;
    private static final Set<String> WRITING =
            Set.of("Writer", "Screenplay", "Story", "Teleplay", "Novel", "Author", "Characters", "Comic Book", "Book");

    private Credits() {}

    /** @param faces the address before an image's path */
    static List<Person> actors(Stream<JsonNode> cast, String faces) {
        List<JsonNode> billed = cast.filter(each -> Json.text(each, "name") != null)
                .sorted(Comparator.comparingInt(each -> Json.number(each, "order", Integer.MAX_VALUE)))
                .limit(MOST_ACTORS)
                .toList();
        List<Person> actors = new ArrayList<>();
        for (JsonNode each : billed) {
            String portrait = Json.text(each, "profile_path");
            actors.add(new Person(
                    Json.text(each, "name", ""),
                    role(each),
                    actors.size(),
                    portrait == null ? null : faces + portrait));
        }
        return actors;
    }

    static List<String> directors(Stream<JsonNode> crew) {
        return crewNames(crew, Set.of("Director"));
    }

    static List<String> writers(Stream<JsonNode> crew) {
        return crewNames(crew, WRITING);
    }

    private static List<String> crewNames(Stream<JsonNode> crew, Set<String> jobs) {
        return crew.filter(each -> jobs(each).anyMatch(jobs::contains))
                .map(each -> Json.text(each, "name"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** A movie's crew has one job each; a series' aggregate several. */
    private static Stream<String> jobs(JsonNode member) {
        return Stream.concat(
                        Stream.of(Json.text(member, "job", "")),
                        Json.each(member, "jobs").map(job -> Json.text(job, "job", "")))
                .filter(job -> !job.isEmpty());
    }

    private static @Nullable String role(JsonNode actor) {
        String character = Json.text(actor, "character");
        return character != null
                ? character
                : Json.each(actor, "roles")
                        .map(role -> Json.text(role, "character"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
