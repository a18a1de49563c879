package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.http.Answer;
import app.marquee.testkit.http.Request;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Path to answer, for those whose key was accepted. */
final class Router {
    private static final int MOST_APPENDED = 20;

    private final LiveFacts facts;
    private final Searches searches;
    private final Supplier<URI> address;

    Router(LiveFacts facts, Supplier<URI> address) {
        this.facts = facts;
        this.searches = new Searches(facts);
        this.address = address;
    }

    Answer answer(Request request) {
        if (Ask.of(request).append().size() > MOST_APPENDED) {
            return Errors.APPENDED;
        }
        String[] steps = request.path().substring(1).split("/");
        return switch (request.path()) {
            case "/configuration" -> ok(Configurations.images(address.get()), 43_200);
            case "/authentication" ->
                ok(Ask.object().put("success", true).put("status_code", 1).put("status_message", "Success."), 0);
            case "/genre/movie/list" -> ok(genres(true), 21_600);
            case "/genre/tv/list" -> ok(genres(false), 21_600);
            case "/search/movie" -> paged(request, () -> searches.movies(request), 20, 600);
            case "/search/tv" -> paged(request, () -> searches.series(request), 20, 600);
            case "/search/multi" -> paged(request, () -> searches.both(request), 20, 600);
            case "/movie/changes" -> changes(request, true);
            case "/tv/changes" -> changes(request, false);
            default ->
                switch (steps[0]) {
                    case "find" -> steps.length == 2 ? ok(searches.find(steps[1], request), 28_800) : Errors.NOT_FOUND;
                    case "movie" -> movie(steps, request);
                    case "tv" ->
                        steps.length == 3 && steps[1].equals("episode_group")
                                ? found(EpisodeGroups.one(steps[2], facts, Ask.of(request)))
                                : series(steps, request);
                    case "collection" -> collection(steps, request);
                    default -> Errors.NOT_FOUND;
                };
        };
    }

    private Answer movie(String[] steps, Request request) {
        Optional<Integer> id = id(steps);
        if (id.isEmpty()) {
            return Errors.UNKNOWN_ID;
        }
        Ask ask = Ask.of(request);
        Optional<MovieFacts> movie = facts.movie(id.get());
        return switch (steps.length) {
            case 2 -> found(movie.map(m -> MovieBodies.details(m, ask)));
            case 3, 4 ->
                found(movie.flatMap(m -> MovieBodies.part(m, rest(steps, 2), ask))
                        .map(part -> part.put("id", id.get())));
            default -> Errors.NOT_FOUND;
        };
    }

    private Answer series(String[] steps, Request request) {
        Optional<Integer> id = id(steps);
        if (id.isEmpty()) {
            return Errors.UNKNOWN_ID;
        }
        Ask ask = Ask.of(request);
        Optional<SeriesFacts> series = facts.series(id.get());
        if (steps.length == 2) {
            return found(series.map(s -> SeriesBodies.details(s, ask)));
        }
        if (steps[2].equals("season")) {
            return found(series.flatMap(s -> SeasonBodies.at(s, rest(steps, 2), ask)));
        }
        return found(
                series.flatMap(s -> SeriesBodies.part(s, rest(steps, 2), ask)).map(part -> part.put("id", id.get())));
    }

    private Answer collection(String[] steps, Request request) {
        Optional<Integer> id = id(steps);
        if (id.isEmpty() || steps.length > 3) {
            return Errors.NOT_FOUND;
        }
        List<MovieFacts> parts = facts.catalogue().partsOf(id.get());
        if (parts.isEmpty() || parts.getFirst().set() == null) {
            return Errors.NOT_FOUND;
        }
        Ask ask = Ask.of(request);
        if (steps.length == 3) {
            return steps[2].equals("images")
                    ? ok(ImageLists.ofTitle('c', id.get(), ask).put("id", id.get()), 28_800)
                    : Errors.NOT_FOUND;
        }
        MovieFacts.SetFacts set = parts.getFirst().set();
        return set == null ? Errors.NOT_FOUND : ok(MovieBodies.collection(set, parts, ask), 28_800);
    }

    private Answer changes(Request request, boolean movies) {
        try {
            LocalDate last = request.param("end_date").map(LocalDate::parse).orElse(facts.today());
            LocalDate first = request.param("start_date").map(LocalDate::parse).orElse(last.minusDays(1));
            if (first.plusDays(14).isBefore(last)) {
                return Errors.RANGE;
            }
            return paged(
                    request,
                    () -> facts.changedBetween(movies, first, last).stream()
                            .map(id -> Ask.object().put("id", id).put("adult", false))
                            .toList(),
                    100,
                    28_800);
        } catch (DateTimeParseException e) {
            return Errors.DATE;
        }
    }

    private static Answer paged(Request request, Supplier<List<ObjectNode>> rows, int perPage, int maxAge) {
        String page = request.param("page", "1");
        if (!page.matches("\\d{1,3}") || Integer.parseInt(page) < 1 || Integer.parseInt(page) > 500) {
            return Errors.PAGE;
        }
        return ok(Pages.fill(Ask.object(), rows.get(), Integer.parseInt(page), perPage), maxAge);
    }

    private ObjectNode genres(boolean movies) {
        ObjectNode body = Ask.object();
        ArrayNode list = body.putArray("genres");
        for (Catalogue.GenreFacts genre : facts.catalogue().genres(movies)) {
            list.addObject().put("id", genre.id()).put("name", genre.name());
        }
        return body;
    }

    private static Answer found(Optional<ObjectNode> body) {
        return body.map(b -> ok(b, 28_800)).orElse(Errors.NOT_FOUND);
    }

    private static Answer ok(ObjectNode body, int maxAge) {
        return Answer.json(200, body).with("Cache-Control", "public, max-age=" + maxAge);
    }

    private static Optional<Integer> id(String[] steps) {
        if (steps.length < 2) {
            return Optional.empty();
        }
        // "603-the-matrix" is the same as "603"
        String digits = steps[1].split("-", 2)[0];
        return digits.matches("\\d{1,9}") && !digits.matches("0+")
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private static String rest(String[] steps, int from) {
        return String.join("/", List.of(steps).subList(from, steps.length));
    }
}
