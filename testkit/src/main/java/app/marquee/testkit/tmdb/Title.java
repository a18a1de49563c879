package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.Renown;
import app.marquee.testkit.catalogue.SeriesFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a movie and a series have alike, and the appended parts that say it: credits, images, videos, names, numbers. */
record Title(
        boolean movie,
        int id,
        @Nullable String imdb,
        @Nullable Integer tvdb,
        String language,
        String title,
        String original,
        String plot,
        List<String> genres,
        Renown renown) {
    static Title of(MovieFacts movie) {
        return new Title(
                true,
                movie.id(),
                movie.imdb(),
                null,
                movie.language(),
                movie.title(),
                movie.original(),
                movie.plot(),
                movie.genres(),
                movie.renown());
    }

    static Title of(SeriesFacts series) {
        return new Title(
                false,
                series.id(),
                series.imdb(),
                series.tvdb(),
                series.language(),
                series.title(),
                series.original(),
                series.plot(),
                series.genres(),
                series.renown());
    }

    /** Empty for a part there is no such thing as. */
    Optional<ObjectNode> part(String name, Ask ask) {
        ObjectNode part = Ask.object();
        switch (name) {
            case "credits" -> part = People.credits(id, movie);
            case "videos" -> part = Common.videos(id);
            case "images" -> part = ImageLists.ofTitle(movie ? 'm' : 't', id, ask);
            case "external_ids" -> part = Common.externalIds(!movie, imdb, tvdb);
            case "keywords" -> Common.keywords(part.putArray(movie ? "keywords" : "results"), genres);
            case "alternative_titles" -> alternatives(part.putArray(movie ? "titles" : "results"));
            case "translations" -> part = translations();
            case "watch/providers" -> part.putObject("results");
            case "recommendations", "similar" -> Pages.fill(part, List.of(), 1, 20);
            case "changes" -> part.putArray("changes");
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(part);
    }

    private ObjectNode translations() {
        String member = movie ? "title" : "name";
        ObjectNode part = Common.translations(member, language, title, original, plot);
        ArrayNode list = part.withArray("translations");
        renown.translations().forEach((to, name) -> Common.translation(list, to, member, name, ""));
        return part;
    }

    /** Every name somebody may look for. */
    Stream<String> names() {
        return Stream.of(
                        Stream.of(title, original),
                        renown.otherTitles().stream(),
                        renown.translations().values().stream())
                .flatMap(each -> each);
    }

    private void alternatives(ArrayNode into) {
        if (!original.equals(title)) {
            into.addObject()
                    .put("iso_3166_1", Common.country(language))
                    .put("title", original)
                    .put("type", "");
        }
        for (String other : renown.otherTitles()) {
            into.addObject()
                    .put("iso_3166_1", Common.country(language))
                    .put("title", other)
                    .put("type", "");
        }
    }
}
