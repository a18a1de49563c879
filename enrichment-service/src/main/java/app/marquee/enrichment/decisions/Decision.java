package app.marquee.enrichment.decisions;

import app.marquee.model.media.MediaKind;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One thing a person decided, without any number of this database. A line of the export each. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "match", value = Decision.Match.class),
    @JsonSubTypes.Type(name = "dismissal", value = Decision.Dismissal.class),
    @JsonSubTypes.Type(name = "alias", value = Decision.Alias.class),
    @JsonSubTypes.Type(name = "rejection", value = Decision.Rejection.class),
    @JsonSubTypes.Type(name = "lock", value = Decision.Lock.class),
    @JsonSubTypes.Type(name = "order", value = Decision.Order.class)
})
public sealed interface Decision {
    /**
     * What files of this name show.
     *
     * @param title   what it is called there
     * @param refused TMDb numbers that are not believed, whoever gives them
     */
    record Match(Asked asked, int tmdbId, @Nullable String title, List<Integer> refused, String by)
            implements Decision {
        public Match {
            given(asked, "asked");
            numbered(tmdbId);
            refused = orNone(refused);
            given(by, "by");
        }
    }

    /** Nobody wants to be asked what files of this name show. */
    record Dismissal(Asked asked) implements Decision {
        public Dismissal {
            given(asked, "asked");
        }
    }

    /**
     * A spelling that leads to a title.
     *
     * @param kind movie or series
     * @param year of the title
     */
    record Alias(
            MediaKind kind,
            int tmdbId,
            String title,
            @Nullable Integer year,
            Spelled spelling) implements Decision {
        public Alias {
            root(kind);
            numbered(tmdbId);
            given(title, "title");
            given(spelling, "spelling");
        }
    }

    /** An image that nobody wants, of whatever item. */
    record Rejection(
            String provider,
            String url,
            @Nullable String artwork,
            @Nullable String reason,
            @Nullable String by) implements Decision {
        public Rejection {
            given(provider, "provider");
            given(url, "url");
        }
    }

    /**
     * A field, or the images of a type, that no machine changes.
     *
     * @param name   of the field, or the type of artwork
     * @param value  of a field; null when it is empty
     * @param images of a type of artwork, the addresses of those that were chosen, best first
     */
    record Lock(Shown item, String name, @Nullable JsonNode value, List<String> images, String by) implements Decision {
        public Lock {
            given(item, "item");
            given(name, "name");
            images = orNone(images);
            given(by, "by");
        }
    }

    /**
     * By which order the files of a series are numbered.
     *
     * @param tmdbId of the series
     * @param order  as GET /api/v1/series/{id}/numbering names it
     */
    record Order(
            int tmdbId,
            String order,
            @Nullable String name,
            @Nullable String kind,
            String by) implements Decision {
        public Order {
            numbered(tmdbId);
            given(order, "order");
            given(by, "by");
        }
    }

    /** What files ask: kind (movie or series), the titles it may be, best first, and the rest of what their names say. */
    record Asked(
            MediaKind kind,
            List<String> titles,
            @Nullable Integer year,
            @Nullable String country,
            @Nullable String imdb,
            @Nullable Integer tvdb,
            @Nullable String language) {
        public Asked {
            root(kind);
            titles = orNone(titles);
            if (titles.isEmpty() || titles.getFirst().isBlank()) {
                throw new IllegalArgumentException("'titles' lacks");
            }
        }
    }

    record Spelled(
            String title, @Nullable Integer year, @Nullable String country) {
        public Spelled {
            given(title, "title");
        }
    }

    /**
     * An item by its place in the world.
     *
     * @param tmdbId of the movie, or of the series of a season or an episode
     */
    record Shown(
            MediaKind kind,
            int tmdbId,
            @Nullable Integer season,
            @Nullable Integer episode) {
        public Shown {
            given(kind, "kind");
            numbered(tmdbId);
        }
    }

    private static void root(@Nullable MediaKind kind) {
        if (kind != MediaKind.MOVIE && kind != MediaKind.SERIES) {
            throw new IllegalArgumentException("'kind' is movie or series");
        }
    }

    private static void given(@Nullable Object value, String name) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new IllegalArgumentException("'" + name + "' lacks");
        }
    }

    private static void numbered(int tmdbId) {
        if (tmdbId <= 0) {
            throw new IllegalArgumentException("'tmdbId' lacks");
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.<T>of()));
    }
}
