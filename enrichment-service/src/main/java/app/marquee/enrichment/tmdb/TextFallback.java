package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.transport.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills what lacks in the library's language with the next one's, text by text. An untranslated episode has a made-up name
 * ("Folge 7"): it lacks too, unless no other language has a better one.
 */
final class TextFallback {
    private static final String ORIGINAL = "original";

    private final List<String> fallbacks;

    /** @param fallbacks ISO 639-1 or {@code original}, in the order in which they are taken */
    TextFallback(List<String> fallbacks) {
        this.fallbacks = List.copyOf(fallbacks);
    }

    /** The languages after the library's own, for something whose original language is this. */
    List<String> after(String language, String original) {
        return fallbacks.stream()
                .map(each -> each.equals(ORIGINAL) ? original : each)
                .filter(each -> !each.isEmpty() && !each.equals(language))
                .distinct()
                .toList();
    }

    /** Texts of a movie or a series, from the translations that came with it. */
    void fill(JsonNode root, String language) {
        if (!(root instanceof ObjectNode details)) {
            return;
        }
        String original = Json.text(root, "original_language", "");
        for (String next : after(language, original)) {
            Json.each(root.path("translations"), "translations")
                    .filter(each -> next.equals(Json.text(each, "iso_639_1")))
                    .map(each -> each.path("data"))
                    .forEach(data -> Stream.of("overview", "tagline").forEach(member -> take(details, data, member)));
        }
    }

    /** The seasons of which an episode lacks a text. */
    static List<Integer> lacking(List<JsonNode> bodies, List<Integer> seasons) {
        List<Integer> lacking = new ArrayList<>();
        for (Integer number : seasons) {
            boolean lacks = bodies.stream()
                    .flatMap(body -> Json.each(body.path("season/" + number), "episodes"))
                    .anyMatch(episode -> Json.text(episode, "overview") == null || nameLacks(episode));
            if (lacks) {
                lacking.add(number);
            }
        }
        return lacking;
    }

    /** Texts of seasons and their episodes, from the same seasons in another language. */
    static void fillSeasons(List<JsonNode> bodies, JsonNode other, List<Integer> seasons) {
        for (Integer number : seasons) {
            String member = "season/" + number;
            for (JsonNode body : bodies) {
                if (body.path(member) instanceof ObjectNode season) {
                    take(season, other.path(member), "overview");
                    Json.each(season, "episodes").forEach(episode -> fillEpisode(episode, other.path(member)));
                }
            }
        }
    }

    private static void fillEpisode(JsonNode episode, JsonNode otherSeason) {
        Integer number = Json.number(episode, "episode_number");
        if (number == null || !(episode instanceof ObjectNode own)) {
            return;
        }
        Json.each(otherSeason, "episodes")
                .filter(each -> number.equals(Json.number(each, "episode_number")))
                .findFirst()
                .ifPresent(other -> {
                    take(own, other, "overview");
                    if (nameLacks(own) && !nameLacks(other)) {
                        own.put("name", Json.text(other, "name"));
                    }
                });
    }

    private static void take(ObjectNode own, JsonNode other, String member) {
        String text = Json.text(other, member);
        if (text != null && Json.text(own, member) == null) {
            own.put(member, text);
        }
    }

    /** No name, or one word and the number: "Folge 7", "Эпизод 7", "第 7 集". */
    private static boolean nameLacks(JsonNode episode) {
        String name = Json.text(episode, "name");
        int number = Json.number(episode, "episode_number", -1);
        return name == null || madeUp(number).matcher(name).matches();
    }

    private static Pattern madeUp(int number) {
        return Pattern.compile("[\\p{L}\\p{M}]+\\.?\\s*#?0*" + number + "\\s*\\p{L}?");
    }
}
