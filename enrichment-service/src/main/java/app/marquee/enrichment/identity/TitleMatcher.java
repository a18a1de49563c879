package app.marquee.enrichment.identity;

import app.marquee.enrichment.provider.TitleHit;
import app.marquee.model.media.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scores the hits of a search by title, year, country and standing; takes the best only when nothing else comes near. */
final class TitleMatcher {
    private static final int SUGGESTED = 5;
    private static final double TITLE = 0.60;
    private static final double YEAR = 0.25;
    private static final double STANDING = 0.15;
    private static final double WRONG_COUNTRY = 0.25;
    /** A title that is not the same counts this much less than it resembles. */
    private static final double NOT_THE_SAME = 0.8;
    /** So many times fewer votes, and a namesake of the same year is no rival. */
    private static final double NO_RIVAL = 50;

    private final MatchingSettings settings;

    TitleMatcher(MatchingSettings settings) {
        this.settings = settings;
    }

    /** @param titles as the files have them, best first */
    Match match(List<String> titles, @Nullable Integer year, @Nullable String country, List<TitleHit> hits) {
        if (hits.isEmpty()) {
            return new Match.Unclear(List.of(), "the search found nothing");
        }
        List<Scored> scored = hits.stream()
                .map(hit -> score(titles, year, country, hit, mostVotes(titles, year, hits)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        Scored best = scored.getFirst();
        double second = scored.size() > 1 ? scored.get(1).score() : 0;
        if (best.score() < settings.confidentFrom()) {
            return new Match.Unclear(
                    suggestions(scored),
                    "no hit is near enough: the best is '" + best.hit().title() + "' with " + percent(best.score()));
        }
        if (best.score() - second < settings.ahead()) {
            return new Match.Unclear(suggestions(scored), "several titles fit: " + names(best, scored.get(1)));
        }
        return new Match.Confident(best.hit(), best.score(), best.reasons());
    }

    private static Scored score(
            List<String> titles, @Nullable Integer year, @Nullable String country, TitleHit hit, int mostVotes) {
        List<String> reasons = new ArrayList<>();
        double title = title(titles, hit);
        reasons.add(title == 1 ? "same title" : "title " + percent(title) + " alike");
        double score = TITLE * (title == 1 ? 1 : title * NOT_THE_SAME);
        score += YEAR * year(year, hit.year(), reasons);
        score += STANDING * standing(hit, mostVotes, reasons);
        if (country != null && !hit.countries().isEmpty()) {
            boolean same = hit.countries().contains(country.toUpperCase(Locale.ROOT));
            reasons.add(same ? "same country" : "other country");
            score -= same ? 0 : WRONG_COUNTRY;
        }
        return new Scored(hit, Math.clamp(score, 0, 1), reasons);
    }

    private static double title(List<String> titles, TitleHit hit) {
        double best = 0;
        for (String title : titles) {
            String asked = TitleForm.of(title);
            best = Math.max(best, Likeness.of(asked, TitleForm.of(hit.title())));
            if (hit.originalTitle() != null) {
                best = Math.max(best, Likeness.of(asked, TitleForm.of(hit.originalTitle())));
            }
        }
        return best;
    }

    private static double year(@Nullable Integer asked, @Nullable Integer has, List<String> reasons) {
        if (asked == null) {
            reasons.add("no year to compare");
            return 0.5;
        }
        if (has == null) {
            reasons.add("its year is not known");
            return 0.3;
        }
        int apart = Math.abs(asked - has);
        if (apart == 0) {
            reasons.add("same year");
            return 1;
        }
        reasons.add(apart == 1 ? "one year apart" : apart + " years apart");
        return apart == 1 ? 0.5 : 0;
    }

    /** Against the best known namesake of the year; hardly known ones fall behind, near equals do not. */
    private static double standing(TitleHit hit, int mostVotes, List<String> reasons) {
        if (mostVotes == 0) {
            return 1;
        }
        if (hit.votes() * NO_RIVAL < mostVotes) {
            reasons.add("hardly known");
            return 0;
        }
        return 0.5 + 0.5 * Math.min(1, (double) hit.votes() / mostVotes);
    }

    private static int mostVotes(List<String> titles, @Nullable Integer year, List<TitleHit> hits) {
        return hits.stream()
                .filter(hit -> title(titles, hit) == 1)
                .filter(hit -> year == null || Objects.equals(year, hit.year()))
                .mapToInt(TitleHit::votes)
                .max()
                .orElse(0);
    }

    private static List<Suggestion> suggestions(List<Scored> scored) {
        return scored.stream()
                .limit(SUGGESTED)
                .map(each -> new Suggestion(
                        each.hit().tmdbId(),
                        each.hit().title(),
                        each.hit().year(),
                        each.hit().posterUrl(),
                        Math.round(each.score() * 1000) / 1000.0,
                        each.reasons()))
                .toList();
    }

    private static String names(Scored one, Scored other) {
        return "'" + one.hit().title() + "' (" + one.hit().year() + ") and '"
                + other.hit().title() + "' (" + other.hit().year() + ")";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private record Scored(TitleHit hit, double score, List<String> reasons) {}
}
