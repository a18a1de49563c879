package app.marquee.testkit.tmdb;

import app.marquee.testkit.tmdb.ArtFile.Kind;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Invented people: the same title always has the same ones. */
final class People {
    private static final int FIRST_ID = 9_900_000;
    private static final List<String> GIVEN = List.of(
            "Ada", "Boris", "Clara", "Davor", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Keiko", "Luis",
            "Mira", "Noël", "Olga", "Pavel", "Rosa", "Sven", "Tilda", "Umar");
    private static final List<String> FAMILY = List.of(
            "Abernat",
            "Brandvik",
            "Castellan",
            "Dormeyer",
            "Eskola",
            "Fiorelli",
            "Grünwald",
            "Holloran",
            "Ibsenko",
            "Jarvis-Lund",
            "Kowalt",
            "Lindqvar",
            "Moreau-Pim",
            "Nakatomi",
            "Orsova",
            "Petterby",
            "Quintrel",
            "Rasmund",
            "Solvane",
            "Tamsin");
    private static final List<String> ROLES = List.of(
            "The Stranger", "Alex", "Dr. Weller", "The Neighbour", "Captain Rhee", "Mara", "The Clerk", "Old Tom");

    private People() {}

    static ObjectNode credits(int title, boolean movie) {
        ObjectNode credits = Ask.object();
        ArrayNode cast = credits.putArray("cast");
        for (int order = 0; order < 6; order++) {
            ObjectNode person = person(title, order, "Acting");
            if (movie) {
                person.put("cast_id", order + 1);
            }
            person.put("character", ROLES.get((title + order) % ROLES.size()))
                    .put("credit_id", creditId(title, order))
                    .put("order", order);
            cast.add(person);
        }
        crew(credits.putArray("crew"), title, movie ? "Director" : "Executive Producer");
        return credits;
    }

    static ObjectNode aggregateCredits(int series, int episodes) {
        ObjectNode credits = Ask.object();
        ArrayNode cast = credits.putArray("cast");
        for (int order = 0; order < 6; order++) {
            ObjectNode person = person(series, order, "Acting");
            person.putArray("roles")
                    .addObject()
                    .put("credit_id", creditId(series, order))
                    .put("character", ROLES.get((series + order) % ROLES.size()))
                    .put("episode_count", episodes);
            cast.add(person.put("total_episode_count", episodes).put("order", order));
        }
        ArrayNode crew = credits.putArray("crew");
        ObjectNode person = person(series, 11, "Writing");
        person.putArray("jobs")
                .addObject()
                .put("credit_id", creditId(series, 11))
                .put("job", "Writer")
                .put("episode_count", episodes);
        crew.add(person.put("department", "Writing").put("total_episode_count", episodes));
        return credits;
    }

    static void crew(ArrayNode into, int title, String firstJob) {
        into.add(person(title, 10, "Directing")
                .put("credit_id", creditId(title, 10))
                .put("department", firstJob.equals("Director") ? "Directing" : "Production")
                .put("job", firstJob));
        into.add(person(title, 11, "Writing")
                .put("credit_id", creditId(title, 11))
                .put("department", "Writing")
                .put("job", firstJob.equals("Director") ? "Screenplay" : "Writer"));
    }

    static void guests(ArrayNode into, int series, int episode) {
        into.add(person(series, 20 + episode % 20, "Acting")
                .put("character", "Guest " + episode)
                .put("credit_id", creditId(series, 20 + episode))
                .put("order", 500));
    }

    static void creator(ArrayNode into, int series) {
        ObjectNode person = person(series, 12, "Writing");
        into.addObject()
                .put("id", person.get("id").asInt())
                .put("credit_id", creditId(series, 12))
                .put("name", person.get("name").asString())
                .put("gender", person.get("gender").asInt())
                .putNull("profile_path");
    }

    /** The name of one of them; 0 ≤ number &lt; 400. */
    static String name(int number) {
        return GIVEN.get(number % GIVEN.size()) + " " + FAMILY.get(number / GIVEN.size() % FAMILY.size());
    }

    private static ObjectNode person(int title, int place, String department) {
        int number = Math.floorMod(title * 31 + place * 7, GIVEN.size() * FAMILY.size());
        ObjectNode person = Ask.object()
                .put("adult", false)
                .put("gender", number % 3)
                .put("id", FIRST_ID + number)
                .put("known_for_department", department)
                .put("name", name(number))
                .put("original_name", name(number))
                .put("popularity", 1 + number % 40 / 10.0);
        return number % 4 == 3
                ? person.putNull("profile_path")
                : person.put("profile_path", new ArtFile('p', FIRST_ID + number, -1, -1, Kind.PROFILE, 0).path());
    }

    private static String creditId(int title, int place) {
        return String.format("%016x%08x", title * 1_000_003L, place + 1);
    }
}
