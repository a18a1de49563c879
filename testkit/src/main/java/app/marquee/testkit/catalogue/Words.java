package app.marquee.testkit.catalogue;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of a made-up title; number to words and back, one to one. */
record Words(String adjective, String noun, String place) {
    static final List<String> MOVIE_GENRES = List.of(
            "Drama",
            "Comedy",
            "Crime",
            "Thriller",
            "Adventure",
            "Family",
            "Romance",
            "Western",
            "Action",
            "History",
            "Mystery",
            "Fantasy",
            "Music");
    static final List<String> SERIES_GENRES = List.of(
            "Drama",
            "Comedy",
            "Crime",
            "Mystery",
            "Family",
            "Western",
            "Action & Adventure",
            "Sci-Fi & Fantasy",
            "War & Politics");

    private static final List<String> ADJECTIVES =
            words("Amber Ancient Bitter Blue Borrowed Brave Broken Burning Clever Copper Crimson Curious Distant Early"
                    + " Electric Empty Faithful Fallen Fearless Forgotten Frozen Gentle Golden Hidden Hollow Hungry"
                    + " Invisible Ivory Last Lonely Marble Patient Quiet Restless Scarlet Second Silver Sleeping"
                    + " Stubborn Velvet");
    private static final List<String> NOUNS = words(
            "Anchor Apprentice Archive Bakery Ballad Baron Beacon Bell Bridge Cartographer Carousel Cathedral Clock"
                    + " Compass Courier Daughter Detective Engine Envoy Farmer Ferry Fiddler Garden Glacier Gardener"
                    + " Harbour Heir Inventor Island Judge Kite Lantern Library Locksmith Machine Messenger Mirror"
                    + " Observatory Orchard Painter Parade Piano Pilot River Sailor Shepherd Station Tailor Tower"
                    + " Watchman");
    private static final List<String> PLACES =
            words("Aldmere Belcastle Briarwick Calden Carrowby Dunmarrow Eastholm Elverton Farrowdale Fenwold Galland"
                    + " Greyhaven Hartlea Highmoor Inverlund Jorvale Kestrel Kingsmere Larkhill Lowmarsh Maplewood"
                    + " Merrowick Midholt Northlea Oakhurst Osterley Pellworth Quarrel Ravenscar Redwater Rosethorn"
                    + " Saltmarsh Silverdale Southmere Stonebeck Summerton Tarnholm Thornbury Umberfield Valdora"
                    + " Vexford Wardlow Westerby Whitcombe Wildmere Winterfold Wrenfield Yarrowby Yewdale Zephyr");
    private static final List<String> DEEDS =
            words("Arrival Bargain Crossing Debt Echo Flood Guest Hunt Inquiry Journey Key Letter Return Storm Trial");

    /** Coprime with the number of titles, so that neighbours look nothing alike; the second undoes the first. */
    private static final long STEP = 48_271;

    private static final long STEP_BACK = BigInteger.valueOf(STEP)
            .modInverse(BigInteger.valueOf(GeneratedTitles.LIMIT))
            .longValueExact();

    static Words of(int number) {
        if (number < 0 || number >= GeneratedTitles.LIMIT) {
            throw new IllegalArgumentException(
                    "there are made-up titles 0 to " + (GeneratedTitles.LIMIT - 1) + ", not " + number);
        }
        int mixed = (int) (number * STEP % GeneratedTitles.LIMIT);
        int places = PLACES.size();
        int nouns = NOUNS.size();
        return new Words(
                ADJECTIVES.get(mixed / (places * nouns)),
                NOUNS.get(mixed / places % nouns),
                PLACES.get(mixed % places));
    }

    static Optional<Integer> numberOf(List<String> words) {
        int adjective = -1;
        int noun = -1;
        int place = -1;
        for (String word : words) {
            int asAdjective = index(ADJECTIVES, word);
            int asNoun = index(NOUNS, word);
            int asPlace = index(PLACES, word);
            if (asAdjective >= 0) {
                adjective = asAdjective;
            } else if (asNoun >= 0) {
                noun = asNoun;
            } else if (asPlace >= 0) {
                place = asPlace;
            } else if (!List.of("the", "of", "in").contains(word)) {
                return Optional.empty();
            }
        }
        if (adjective < 0 || noun < 0 || place < 0) {
            return Optional.empty();
        }
        long mixed = ((long) adjective * NOUNS.size() + noun) * PLACES.size() + place;
        return Optional.of((int) (mixed * STEP_BACK % GeneratedTitles.LIMIT));
    }

    String plot() {
        return "In " + place + " a " + adjective.toLowerCase(Locale.ROOT) + " " + noun.toLowerCase(Locale.ROOT)
                + " changes the course of many lives. A made-up title for trying things out.";
    }

    String episode(int season, int episode) {
        int index = (season * 31 + episode * 7) % ADJECTIVES.size();
        return "The " + ADJECTIVES.get(index) + " " + DEEDS.get((season * 5 + episode) % DEEDS.size());
    }

    private static int index(List<String> list, String lowerCase) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).equalsIgnoreCase(lowerCase)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
