package app.marquee.testkit.tmdb;

import app.marquee.testkit.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a details call wants its answer: language of texts, languages of images (null: any), parts to append. */
record Ask(String language, @Nullable Set<String> imageLanguages, List<String> append) {
    private static final JsonMapper JSON = new JsonMapper();

    static Ask of(Request request) {
        String language = request.param("language", "en-US").split("-", 2)[0].toLowerCase(Locale.ROOT);
        Set<String> images = request.param("include_image_language")
                .map(list -> Arrays.stream(list.split(","))
                        .map(code -> code.strip().split("-", 2)[0])
                        .collect(Collectors.toSet()))
                .orElse(request.param("language").isPresent() ? Set.of(language) : null);
        List<String> append = request.param("append_to_response")
                .map(list -> Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
        return new Ask(language, images, append);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    boolean wantsImage(@Nullable String imageLanguage) {
        return imageLanguages == null || imageLanguages.contains(imageLanguage == null ? "null" : imageLanguage);
    }

    /** English texts are all we have: other languages get none, as on TMDb where nobody has translated. */
    String text(String english) {
        return language.equals("en") ? english : "";
    }

    /** In the language asked for, as far as somebody translated it. */
    String title(Title title) {
        return language.equals(title.language())
                ? title.original()
                : title.renown().translations().getOrDefault(language, title.title());
    }

    /** What TMDb makes up for an episode nobody has named in this language. */
    String placeholder(int episode) {
        return switch (language) {
            case "de" -> "Folge " + episode;
            case "fr" -> "Épisode " + episode;
            case "es" -> "Episodio " + episode;
            case "ru" -> "Эпизод " + episode;
            case "ja" -> "第" + episode + "話";
            default -> "Episode " + episode;
        };
    }
}
