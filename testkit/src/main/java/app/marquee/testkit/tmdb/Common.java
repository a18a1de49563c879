package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.catalogue.Renown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Members that movies and series have alike. */
final class Common {
    private static final Map<String, String> COUNTRY =
            Map.of("en", "US", "ja", "JP", "fr", "FR", "de", "DE", "ko", "KR", "it", "IT", "es", "ES", "ru", "RU");
    private static final Map<String, String> NATIVE = Map.of(
            "en",
            "English",
            "ja",
            "日本語",
            "fr",
            "Français",
            "de",
            "Deutsch",
            "ko",
            "한국어",
            "it",
            "Italiano",
            "es",
            "Español",
            "ru",
            "Pусский");

    private Common() {}

    static String country(String language) {
        return COUNTRY.getOrDefault(language, "US");
    }

    static void genres(ArrayNode into, boolean movie, List<String> names) {
        for (String name : names) {
            into.addObject()
                    .put("id", Catalogue.standard().genreId(movie, name))
                    .put("name", name);
        }
    }

    static void genreIds(ArrayNode into, boolean movie, List<String> names) {
        names.forEach(name -> into.add(Catalogue.standard().genreId(movie, name)));
    }

    static void companies(ObjectNode into, int id, String language) {
        into.putArray("production_companies")
                .addObject()
                .put("id", 9_800_000 + id % 50)
                .putNull("logo_path")
                .put("name", "Studio " + (1 + id % 50))
                .put("origin_country", country(language));
        into.putArray("production_countries")
                .addObject()
                .put("iso_3166_1", country(language))
                .put("name", Locale.of("", country(language)).getDisplayCountry(Locale.ENGLISH));
        into.putArray("spoken_languages")
                .addObject()
                .put("english_name", Locale.of(language).getDisplayLanguage(Locale.ENGLISH))
                .put("iso_639_1", language)
                .put("name", NATIVE.getOrDefault(language, language));
    }

    /** Between 5.0 and 9.4, from the id. */
    static double vote(int id) {
        return 5 + Math.floorMod(id * 2_654_435L, 45L) / 10.0;
    }

    static List<String> countries(String language, Renown renown) {
        return renown.countries().isEmpty() ? List.of(country(language)) : renown.countries();
    }

    static int votes(int id, Renown renown) {
        Integer known = renown.votes();
        return known == null ? votes(id) : known;
    }

    /** What many vote on, many look for. */
    static double popularity(int id, Renown renown) {
        Integer votes = renown.votes();
        return votes == null ? popularity(id) : votes / 100.0;
    }

    static int votes(int id) {
        return 50 + (int) Math.floorMod(id * 7_919L, 9_000L);
    }

    private static double popularity(int id) {
        return Math.floorMod(id * 104_729L, 90_000L) / 1000.0;
    }

    static ObjectNode videos(int id) {
        ObjectNode videos = Ask.object();
        videos.putArray("results")
                .addObject()
                .put("iso_639_1", "en")
                .put("iso_3166_1", "US")
                .put("name", "Official Trailer")
                .put("key", String.format("standin%04d", id % 10_000))
                .put("site", "YouTube")
                .put("size", 1080)
                .put("type", "Trailer")
                .put("official", true)
                .put("published_at", "2020-01-01T12:00:00.000Z")
                .put("id", String.format("%024x", id * 31L));
        return videos;
    }

    static ObjectNode externalIds(boolean series, @Nullable String imdb, @Nullable Integer tvdb) {
        ObjectNode ids = Ask.object().put("imdb_id", imdb);
        if (series) {
            ids.putNull("freebase_mid")
                    .putNull("freebase_id")
                    .put("tvdb_id", tvdb)
                    .putNull("tvrage_id");
        }
        return ids.putNull("wikidata_id")
                .putNull("facebook_id")
                .putNull("instagram_id")
                .putNull("twitter_id");
    }

    static ArrayNode keywords(ArrayNode into, List<String> genres) {
        for (String genre : genres) {
            into.addObject()
                    .put("id", 9_700_000 + Math.floorMod(genre.hashCode(), 90_000))
                    .put("name", genre.toLowerCase(Locale.ROOT) + " story");
        }
        return into;
    }

    /** English, and the original where it is another. {@code nameMember} is title or name. */
    static ObjectNode translations(String nameMember, String language, String title, String original, String plot) {
        ObjectNode translations = Ask.object();
        ArrayNode list = translations.putArray("translations");
        translation(list, "en", nameMember, language.equals("en") ? "" : title, plot);
        if (!language.equals("en")) {
            translation(list, language, nameMember, original, "");
        }
        return translations;
    }

    static void translation(ArrayNode list, String language, String nameMember, String name, String plot) {
        ObjectNode entry = list.addObject()
                .put("iso_3166_1", country(language))
                .put("iso_639_1", language)
                .put("name", NATIVE.getOrDefault(language, language))
                .put("english_name", Locale.of(language).getDisplayLanguage(Locale.ENGLISH));
        ObjectNode texts = entry.putObject("data")
                .put("homepage", "")
                .put("overview", plot)
                .put(nameMember, name);
        texts.put("tagline", "");
    }
}
