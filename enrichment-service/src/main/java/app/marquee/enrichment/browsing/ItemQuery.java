package app.marquee.enrichment.browsing;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ArtworkType;
import io.swagger.v3.oas.annotations.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list is asked for, as it stands in the address. All filters hold together. */
record ItemQuery(
        @Parameter(
                description = "title, year, added, updated, published, released, rating, runtime, state, resolution, or"
                        + " number within a series; title unless q or a series is given")
        @Nullable
        String sort,

        @Parameter(description = "asc (default) or desc") @Nullable
        String order,

        @Parameter(description = "Title, with letters wrong, missing or swapped; the likest first unless sort is given")
        @Nullable
        String q,

        @Parameter(description = "Of items alone: movie, series, season, episode, with commas; movie,series by itself")
        @Nullable
        List<String> kind,

        @Parameter(
                description = "discovered, identified, enriched, published; several with commas, also"
                        + " filter[state]=…, as every filter")
        @Nullable
        List<String> state,

        @Nullable Boolean hasUnpublishedChanges,

        @Parameter(description = "Whether a person changed it since it was last published") @Nullable
        Boolean edited,

        @Parameter(description = "Whether a person locked anything of it") @Nullable
        Boolean locked,

        @Parameter(description = "Types of artwork of which one is not chosen: poster,fanart") @Nullable
        List<String> missingArtwork,

        @Parameter(description = "480p, 576p, 720p, 1080p, 2160p (4k), 4320p; several with commas") @Nullable
        List<String> resolution,

        @Parameter(description = "Of the sound, ISO 639-2 as the files say it: eng,ger") @Nullable
        List<String> language,

        @Parameter(description = "One genre in full") @Nullable
        String genre,

        @Parameter(description = "One studio in full") @Nullable
        String studio,

        @Nullable Integer year,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,

        @Parameter(description = "A moment or a day: 2026-11-01T00:00:00Z, 2026-11-01") @Nullable
        String addedSince,

        @Nullable Long libraryId,
        @Nullable Long seriesId,

        @Parameter(description = "Only these entries' members come: id,title,poster_url") @Nullable
        List<String> fields,

        @Parameter(description = "From 1; for long lists after is faster") @Nullable
        Integer page,

        @Parameter(description = "1 to 200, 50 by itself") @Nullable
        Integer limit,

        @Parameter(description = "Another name for limit") @Nullable
        Integer pageSize,

        @Parameter(description = "next of the page before, with the same sort and order") @Nullable
        String after) {
    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 5000;
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> STATES = Set.of("discovered", "identified", "enriched", "published");
    private static final Set<String> PARAMETERS = Arrays.stream(ItemQuery.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> KINDS = Set.of("movie", "series", "season", "episode");
    private static final Set<String> ARTWORK = Arrays.stream(ArtworkType.values())
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));

    /** @throws ApiProblem when one of these is no parameter of a list */
    static void refuseUnknown(Set<String> names) {
        names.stream().filter(name -> !PARAMETERS.contains(name)).findFirst().ifPresent(name -> {
            throw ApiProblem.badRequest("there is no filter '" + name + "'", "filters are " + PARAMETERS);
        });
    }

    /** @param plural of the list's path, for example {@code movies}; {@code items} for several kinds */
    ItemFilter filter(String plural) {
        Set<String> types = types(plural);
        if (seriesId != null && !Set.of("season", "episode").containsAll(types)) {
            throw ApiProblem.badRequest(
                    "only episodes and seasons have a series", "leave seriesId away, or list episodes");
        }
        return new ItemFilter(
                types,
                seriesId,
                null,
                libraryId,
                true,
                each("state", state, STATES),
                hasUnpublishedChanges,
                edited,
                locked,
                each("missingArtwork", missingArtwork, ARTWORK),
                texts(resolution).stream().map(ItemQuery::lines).toList(),
                texts(language),
                text("genre", genre),
                text("studio", studio),
                year != null ? year : yearFrom,
                year != null ? year : yearTo,
                moment(),
                null);
    }

    Listing listing(ItemFilter filter) {
        Listing listing = new Listing(filter, sort(filter), descending(), page == null ? 1 : page, size(), null);
        return after == null ? listing : listing.from(cursor(after, listing));
    }

    /** What is searched for; null where nothing is. */
    @Nullable
    String words() {
        if (q == null) {
            return null;
        }
        String words = q.strip();
        if (words.isEmpty() || words.length() > LONGEST_TEXT || words.indexOf('\0') >= 0) {
            throw ApiProblem.badRequest("there is nothing to search for", "give q 1 to " + LONGEST_TEXT + " letters");
        }
        return words;
    }

    private Set<String> types(String plural) {
        if (!plural.equals("items")) {
            return Set.of(singular(plural));
        }
        List<String> wanted = each("kind", kind, KINDS);
        return wanted.isEmpty() ? Set.of("movie", "series") : Set.copyOf(new TreeSet<>(wanted));
    }

    /** The singular of a path's plural. */
    static String singular(String plural) {
        return plural.equals("series") ? plural : plural.substring(0, plural.length() - 1);
    }

    private Sort sort(ItemFilter filter) {
        boolean within = filter.series() != null || filter.season() != null;
        if (sort == null) {
            return within ? Sort.NUMBER : Sort.TITLE;
        }
        Sort wanted = Sort.named(sort);
        if (wanted == Sort.NUMBER && !within) {
            throw ApiProblem.badRequest("only episodes of one series are numbered", "give seriesId, too");
        }
        return wanted;
    }

    private boolean descending() {
        return switch (order == null ? "asc" : order.toLowerCase(Locale.ROOT)) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw ApiProblem.badRequest("'" + order + "' is no order", "order is asc or desc");
        };
    }

    private int size() {
        int number = page == null ? 1 : page;
        int size = limit != null ? limit : pageSize != null ? pageSize : 50;
        if (number < 1 || number > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw ApiProblem.badRequest(
                    "page " + number + " of " + size + " items each cannot be given",
                    "page is 1 to " + LAST_PAGE + ", limit (or pageSize) is 1 to " + LARGEST_PAGE);
        }
        return size;
    }

    private static Cursor cursor(String text, Listing listing) {
        return Cursor.parse(text)
                .filter(cursor -> cursor.order().equals(listing.order()))
                .filter(cursor -> listing.sort().knows(cursor.key()))
                .orElseThrow(() -> ApiProblem.badRequest(
                        "'" + text + "' is no place in this list",
                        "take 'after' from the 'next' of the page before, with the same sort and order"));
    }

    private @Nullable Instant moment() {
        String since = addedSince;
        if (since == null) {
            return null;
        }
        try {
            Instant moment = since.length() <= 10
                    ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(since);
            if (moment.isAfter(Instant.EPOCH) && moment.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return moment;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw ApiProblem.badRequest(
                "'" + since + "' is no moment", "give addedSince as 2026-11-01 or 2026-11-01T08:00:00Z");
    }

    private static int lines(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "480p", "480", "sd" -> 480;
            case "576p", "576" -> 576;
            case "720p", "720" -> 720;
            case "1080p", "1080" -> 1080;
            case "2160p", "2160", "4k" -> 2160;
            case "4320p", "4320", "8k" -> 4320;
            default ->
                throw ApiProblem.badRequest(
                        "'" + name + "' is no resolution",
                        "resolution is one of [480p, 576p, 720p, 1080p, 2160p, 4320p]");
        };
    }

    private static List<String> each(String name, @Nullable List<String> given, Set<String> known) {
        List<String> wanted =
                texts(given).stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        wanted.stream().filter(text -> !known.contains(text)).findFirst().ifPresent(text -> {
            throw ApiProblem.badRequest("there is no " + name + " '" + text + "'", name + " is one of " + known);
        });
        return wanted;
    }

    private static List<String> texts(@Nullable List<String> given) {
        return Stream.ofNullable(given)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.ofNullable(text("filter", text.strip())))
                .limit(50)
                .toList();
    }

    private static @Nullable String text(String name, @Nullable String given) {
        if (given != null && (given.length() > LONGEST_TEXT || given.indexOf('\0') >= 0)) {
            throw ApiProblem.badRequest("this is no " + name, "give " + name + " at most " + LONGEST_TEXT + " letters");
        }
        return given == null || given.isEmpty() ? null : given;
    }
}
