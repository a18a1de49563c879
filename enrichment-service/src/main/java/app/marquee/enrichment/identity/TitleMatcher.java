package app.marquee.enrichment.identity;

import app.marquee.enrichment.provider.SeasonOutline;
import app.marquee.enrichment.provider.TitleDetails;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.model.media.MediaKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores titles by how they are spelled, year and country, and, where somebody looked closer, by running time, episodes and
 * other titles. How well known a title is adds nothing.
 */
final class TitleMatcher {
    private static final double TITLE = 0.70;
    private static final double YEAR = 0.30;
    private static final double OTHER_TITLE = 0.96;
    private static final double SECOND_NAME = 0.95;
    private static final double AGAINST = 0.30;
    private static final double OTHER_COUNTRY = 0.25;

    /** Best first; equals in the provider's order. */
    List<ScoredTitle> score(Sought sought, Collection<TitleHit> hits, Map<Integer, TitleDetails> details) {
        return hits.stream()
                .map(hit -> score(sought, hit, details.get(hit.tmdbId())))
                .sorted(Comparator.comparingDouble(ScoredTitle::score).reversed())
                .toList();
    }

    private static ScoredTitle score(Sought sought, TitleHit hit, @Nullable TitleDetails details) {
        List<String> reasons = new ArrayList<>();
        double fit = fit(sought, hit, details, reasons);
        double score = TITLE * fit + YEAR * year(sought, hit, details, reasons);
        score -= country(sought, hit, details, reasons);
        score -= aired(sought, hit, reasons);
        if (details != null) {
            score -= runtime(sought, details, reasons);
            score -= episodes(sought, details, reasons);
        }
        return new ScoredTitle(hit, fit, Math.clamp(score, 0, 1), reasons);
    }

    private static double fit(Sought sought, TitleHit hit, @Nullable TitleDetails details, List<String> reasons) {
        double best = 0;
        String why = "";
        for (int i = 0; i < sought.titles().size(); i++) {
            String asked = sought.titles().get(i);
            double weight = i == 0 ? 1 : SECOND_NAME;
            for (String name : Stream.of(hit.title(), hit.originalTitle())
                    .filter(Objects::nonNull)
                    .toList()) {
                double fit = weight * Spelling.fit(asked, name);
                if (fit > best) {
                    best = fit;
                    why = spelled(fit / weight, name);
                }
            }
            for (String name : details == null ? List.<String>of() : details.otherTitles()) {
                double spelled = Spelling.fit(asked, name);
                double fit = weight * OTHER_TITLE * spelled;
                if (spelled >= Spelling.LOOSE && fit > best) {
                    best = fit;
                    why = "also called '" + name + "'";
                }
            }
        }
        reasons.add(why);
        return best;
    }

    private static String spelled(double fit, String name) {
        if (fit >= Spelling.SAME) {
            return "same title";
        }
        if (fit >= Spelling.LOOSE) {
            return "title written '" + name + "'";
        }
        return "title " + Math.round(fit * 100) + " % alike";
    }

    private static double year(Sought sought, TitleHit hit, @Nullable TitleDetails details, List<String> reasons) {
        Integer asked = sought.year();
        if (asked == null) {
            reasons.add("no year to compare");
            return 0.6;
        }
        Integer has = hit.year();
        if (has == null) {
            reasons.add("its year is not known");
            return 0.3;
        }
        int apart = Math.abs(asked - has);
        if (apart == 0) {
            reasons.add("same year");
            return 1;
        }
        if (apart == 1) {
            reasons.add("one year apart");
            // Of a series the year is often that of a pilot, or of its start elsewhere.
            return sought.kind() == MediaKind.SERIES ? 0.75 : 0.6;
        }
        if (details != null && details.seasons().stream().anyMatch(season -> beganIn(season, asked))) {
            reasons.add("had a season in " + asked);
            return 0.6;
        }
        reasons.add(apart + " years apart");
        return 0;
    }

    private static boolean beganIn(SeasonOutline season, int year) {
        LocalDate aired = season.airDate();
        return aired != null && aired.getYear() == year;
    }

    private static double country(Sought sought, TitleHit hit, @Nullable TitleDetails details, List<String> reasons) {
        String asked = sought.country();
        List<String> has = details == null || !hit.countries().isEmpty()
                ? hit.countries()
                : details.hit().countries();
        if (asked == null || has.isEmpty()) {
            return 0;
        }
        boolean same = has.contains(asked.toUpperCase(Locale.ROOT));
        reasons.add(same ? "same country" : "other country");
        return same ? 0 : OTHER_COUNTRY;
    }

    private static double aired(Sought sought, TitleHit hit, List<String> reasons) {
        LocalDate aired = sought.clues().aired();
        Integer since = hit.year();
        if (aired == null || since == null || aired.getYear() >= since) {
            return 0;
        }
        reasons.add("began after " + aired);
        return AGAINST;
    }

    /** Whether the files themselves speak for it: they run as long, or it has their episodes. */
    static boolean supported(Sought sought, @Nullable TitleDetails details) {
        if (details == null) {
            return false;
        }
        List<String> reasons = new ArrayList<>();
        return sought.kind() == MediaKind.MOVIE
                ? runtime(sought, details, reasons) == 0 && !reasons.isEmpty()
                : episodes(sought, details, reasons) == 0 && !reasons.isEmpty();
    }

    /** Of several files the one that fits best counts: they may be versions. */
    private static double runtime(Sought sought, TitleDetails details, List<String> reasons) {
        Integer minutes = details.minutes();
        if (minutes == null || sought.clues().minutes().isEmpty()) {
            return 0;
        }
        double off = sought.clues().minutes().stream()
                .mapToDouble(file -> Math.abs(file - minutes) / (double) minutes)
                .min()
                .orElse(0);
        reasons.add((off <= 0.05 ? "as long as the file" : Math.round(off * 100) + " % longer or shorter") + " ("
                + minutes + " min)");
        if (off <= 0.05) {
            return 0;
        }
        return off <= 0.1 ? 0.04 : off <= 0.2 ? 0.12 : off <= 0.4 ? 0.2 : AGAINST;
    }

    private static double episodes(Sought sought, TitleDetails details, List<String> reasons) {
        List<Clues.Place> numbered = sought.clues().places().stream()
                .filter(place -> place.season() > 0)
                .toList();
        if (numbered.isEmpty() || details.seasons().isEmpty()) {
            return 0;
        }
        long missing = numbered.stream().filter(place -> !has(details, place)).count();
        reasons.add(missing == 0 ? "has these episodes" : "lacks " + missing + " of " + numbered.size() + " episodes");
        return AGAINST * missing / numbered.size();
    }

    /** What comes next of a series that goes on may not be known yet. */
    private static boolean has(TitleDetails details, Clues.Place place) {
        int last =
                details.seasons().stream().mapToInt(SeasonOutline::number).max().orElse(0);
        if (place.season() > last) {
            return !details.ended() && place.season() == last + 1;
        }
        return details.seasons().stream()
                .filter(season -> season.number() == place.season())
                .anyMatch(season ->
                        place.episode() <= season.episodes() || (!details.ended() && season.number() == last));
    }
}
