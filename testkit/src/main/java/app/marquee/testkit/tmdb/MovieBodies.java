package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.tmdb.ArtFile.Kind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What TMDb says about a movie: search row, details, appended parts, collection. */
final class MovieBodies {
    private MovieBodies() {}

    static ObjectNode row(MovieFacts movie, Ask ask) {
        ObjectNode row = Ask.object()
                .put("adult", false)
                .put(
                        "backdrop_path",
                        ArtFile.movie(movie.id(), Kind.BACKDROP, 0).path());
        Common.genreIds(row.putArray("genre_ids"), true, movie.genres());
        return row.put("id", movie.id())
                .put("original_language", movie.language())
                .put("original_title", movie.original())
                .put("overview", ask.text(movie.plot()))
                .put("popularity", Common.popularity(movie.id(), movie.renown()))
                .put("poster_path", ArtFile.movie(movie.id(), Kind.POSTER, 0).path())
                .put("release_date", movie.released().toString())
                .put("title", ask.title(Title.of(movie)))
                .put("video", false)
                .put("vote_average", Common.vote(movie.id()))
                .put("vote_count", Common.votes(movie.id(), movie.renown()));
    }

    static ObjectNode details(MovieFacts movie, Ask ask) {
        int id = movie.id();
        ObjectNode body = Ask.object()
                .put("adult", false)
                .put("backdrop_path", ArtFile.movie(id, Kind.BACKDROP, 0).path());
        if (movie.set() == null) {
            body.putNull("belongs_to_collection");
        } else {
            body.set("belongs_to_collection", collectionHead(movie.set()));
        }
        body.put("budget", 0);
        Common.genres(body.putArray("genres"), true, movie.genres());
        body.put("homepage", "").put("id", id).put("imdb_id", movie.imdb());
        Common.countries(movie.language(), movie.renown()).forEach(body.putArray("origin_country")::add);
        body.put("original_language", movie.language())
                .put("original_title", movie.original())
                .put("overview", ask.text(movie.plot()))
                .put("popularity", Common.popularity(id, movie.renown()))
                .put("poster_path", ArtFile.movie(id, Kind.POSTER, 0).path());
        Common.companies(body, id, movie.language());
        body.put("release_date", movie.released().toString())
                .put("revenue", 0)
                .put("runtime", movie.minutes())
                .put("status", "Released")
                .put("tagline", "")
                .put("title", ask.title(Title.of(movie)))
                .put("video", false)
                .put("vote_average", Common.vote(id))
                .put("vote_count", Common.votes(id, movie.renown()));
        for (String part : ask.append()) {
            part(movie, part, ask).ifPresent(value -> body.set(part, value));
        }
        return body;
    }

    /** Empty for a part there is no such thing as. */
    static Optional<ObjectNode> part(MovieFacts movie, String name, Ask ask) {
        if (!name.equals("release_dates")) {
            return Title.of(movie).part(name, ask);
        }
        ObjectNode part = Ask.object();
        releases(part.putArray("results"), movie);
        return Optional.of(part);
    }

    static ObjectNode collection(MovieFacts.SetFacts set, List<MovieFacts> parts, Ask ask) {
        ObjectNode body = Ask.object()
                .put("id", set.id())
                .put("name", set.name())
                .put("overview", ask.text("The " + parts.size() + " films of this set."))
                .put("poster_path", new ArtFile('c', set.id(), -1, -1, Kind.POSTER, 0).path())
                .put("backdrop_path", new ArtFile('c', set.id(), -1, -1, Kind.BACKDROP, 0).path());
        ArrayNode list = body.putArray("parts");
        parts.forEach(part -> list.add(row(part, ask)));
        return body;
    }

    private static ObjectNode collectionHead(MovieFacts.SetFacts set) {
        return Ask.object()
                .put("id", set.id())
                .put("name", set.name())
                .put("poster_path", new ArtFile('c', set.id(), -1, -1, Kind.POSTER, 0).path())
                .put("backdrop_path", new ArtFile('c', set.id(), -1, -1, Kind.BACKDROP, 0).path());
    }

    private static void releases(ArrayNode into, MovieFacts movie) {
        release(into, movie, "US", List.of("PG", "PG-13", "R").get(movie.id() % 3));
        release(into, movie, "DE", List.of("6", "12", "16").get(movie.id() % 3));
    }

    private static void release(ArrayNode into, MovieFacts movie, String country, String certification) {
        ObjectNode entry = into.addObject().put("iso_3166_1", country);
        ObjectNode date = entry.putArray("release_dates").addObject().put("certification", certification);
        date.putArray("descriptors");
        date.put("iso_639_1", "")
                .put("note", "")
                .put("release_date", movie.released() + "T00:00:00.000Z")
                .put("type", 3);
    }
}
