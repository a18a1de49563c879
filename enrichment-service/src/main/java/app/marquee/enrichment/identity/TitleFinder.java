package app.marquee.enrichment.identity;

import app.marquee.enrichment.provider.FoundElsewhere;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.TitleDetails;
import app.marquee.enrichment.provider.TitleHit;
import app.marquee.enrichment.responses.Freshness;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is looked for, with one request where one title fits and no other comes near. Otherwise it searches on: without
 * the year, which may be another release's; by year, where many share a name; by the second name; at most three searches, and a fourth in other words where nothing was found. Then
 * it looks closer at up to three that fit alike, or whose other titles may fit: running time, episodes, other titles, a request
 * each. What still fits alike is a person's to tell.
 */
public final class TitleFinder {
    private static final int LOOKED_AT = 3;
    /**
     * So many times as many votes, and a namesake is no rival; only among those whom nothing else tells apart, and only
     * where the year or the files themselves speak for it.
     */
    private static final int NO_RIVAL = 100;

    private static final int FAR_BETTER_KNOWN = 3;
    private static final double RESEMBLES = 0.5;

    private final MatchingSettings settings;
    private final TitleMatcher matcher = new TitleMatcher();

    public TitleFinder(MatchingSettings settings) {
        this.settings = settings;
    }

    /** By others' numbers where there are any, else by title. */
    public Finding find(MetadataProvider provider, Sought sought, ExternalIds ids) {
        if (ids.imdb() == null && ids.tvdb() == null) {
            return byTitle(provider, sought);
        }
        List<TitleHit> named = provider.resolve(sought.kind(), ids, sought.language());
        if (named.size() != 1) {
            return noted(byTitle(provider, sought), number(ids) + " is no " + word(sought.kind()) + " here");
        }
        TitleHit hit = named.getFirst();
        List<ScoredTitle> scored = matcher.score(sought, named, Map.of());
        String reason = number(ids) + " is " + scored.getFirst().name();
        if (ids.imdb() != null || scored.getFirst().fit() >= RESEMBLES) {
            return new Finding.Taken(hit, true, reason, scored);
        }
        // TheTVDB counts series, seasons and episodes apart: the number may be another thing's.
        return switch (byTitle(provider, sought)) {
            case Finding.Taken other
            when other.hit().tmdbId() != hit.tmdbId() ->
                new Finding.Unclear(
                        with(scored.getFirst(), other.candidates()),
                        reason + ", but the name says "
                                + other.candidates().getFirst().name());
            case Finding.Taken same -> same;
            case Finding.Unclear nothing ->
                new Finding.Taken(hit, true, reason, with(scored.getFirst(), nothing.candidates()));
        };
    }

    private Finding byTitle(MetadataProvider provider, Sought sought) {
        Map<Integer, TitleHit> hits = new LinkedHashMap<>();
        List<ScoredTitle> scored = List.of();
        for (Search search : searches(sought)) {
            provider.search(sought.kind(), search.title(), search.year(), sought.language())
                    .forEach(hit -> hits.putIfAbsent(hit.tmdbId(), hit));
            scored = matcher.score(sought, hits.values(), Map.of());
            if (!scored.isEmpty()
                    && scored.getFirst().score() >= settings.confidentFrom()
                    && !mayBeMore(sought, scored)) {
                break;
            }
        }
        String other = Rewording.of(sought.title());
        if (scored.isEmpty() && other != null) {
            provider.search(sought.kind(), other, null, sought.language())
                    .forEach(hit -> hits.putIfAbsent(hit.tmdbId(), hit));
            scored = matcher.score(sought, hits.values(), Map.of());
        }
        if (scored.isEmpty()) {
            return elsewhere(provider, sought);
        }
        if (scored.getFirst().score() >= settings.confidentFrom()
                && rivals(scored).size() == 1) {
            return taken(scored, "no other title comes near");
        }
        Map<Integer, TitleDetails> details = lookAt(provider, sought, worthALook(sought, scored));
        return decide(sought, matcher.score(sought, hits.values(), details), details);
    }

    /** What others call so may be here under another name; what is not here at all cannot be taken, only named. */
    private Finding elsewhere(MetadataProvider provider, Sought sought) {
        List<FoundElsewhere> found =
                provider.searchElsewhere(sought.kind(), sought.title(), sought.year(), sought.language());
        Map<Integer, TitleDetails> here = new LinkedHashMap<>();
        found.stream()
                .flatMap(each -> each.here().stream())
                .forEach(details -> here.putIfAbsent(details.hit().tmdbId(), details));
        if (!here.isEmpty()) {
            List<TitleHit> hits = here.values().stream().map(TitleDetails::hit).toList();
            return noted(decide(sought, matcher.score(sought, hits, here), here), "found elsewhere");
        }
        return new Finding.Unclear(
                List.of(),
                found.isEmpty()
                        ? "the search found nothing"
                        : "only others know it: "
                                + found.stream().map(FoundElsewhere::name).collect(Collectors.joining(", ")));
    }

    /** A search by name alone shows the best known of its namesakes; the one of the year may be behind. */
    private static boolean mayBeMore(Sought sought, List<ScoredTitle> scored) {
        return sought.kind() == MediaKind.SERIES
                && sought.year() != null
                && !sought.year().equals(scored.getFirst().hit().year());
    }

    private Finding decide(Sought sought, List<ScoredTitle> scored, Map<Integer, TitleDetails> details) {
        ScoredTitle best = scored.getFirst();
        if (best.score() < settings.confidentFrom()) {
            return new Finding.Unclear(
                    scored,
                    "no title is near enough: the best is " + best.name() + " with " + Math.round(best.score() * 100)
                            + " %");
        }
        List<ScoredTitle> rivals = rivals(scored);
        if (rivals.size() == 1) {
            return taken(scored, "no other title comes near");
        }
        List<ScoredTitle> literal =
                rivals.stream().filter(each -> each.fit() == Spelling.SAME).toList();
        if (sought.year() != null && literal.size() == 1 && literal.getFirst().equals(best)) {
            return taken(scored, "the only one that is spelled so");
        }
        if (onlyOneOfItsYear(sought, best, rivals)) {
            return taken(scored, "the only one of this year");
        }
        ScoredTitle known = rivals.stream()
                .max(Comparator.comparingInt(each -> each.hit().votes()))
                .orElse(best);
        if (known.score() >= settings.confidentFrom()
                && known.fit() >= best.fit()
                && (sought.year() != null
                        || TitleMatcher.supported(
                                sought, details.get(known.hit().tmdbId())))
                && rivals.stream().allMatch(each -> each.equals(known) || hardlyKnown(each, known))) {
            return taken(first(known, scored), "the others of this name are hardly known");
        }
        return new Finding.Unclear(
                scored,
                "several titles fit: " + best.name() + " and " + rivals.get(1).name());
    }

    /** A far better known one that is a year off may be meant all the same, as a series is after its pilot. */
    private static boolean onlyOneOfItsYear(Sought sought, ScoredTitle best, List<ScoredTitle> rivals) {
        return sought.year() != null
                && best.fit() >= Spelling.LOOSE
                && sought.year().equals(best.hit().year())
                && rivals.stream()
                        .filter(each -> !each.equals(best))
                        .noneMatch(each -> sought.year().equals(each.hit().year())
                                || each.hit().votes()
                                        > FAR_BETTER_KNOWN * best.hit().votes());
    }

    private static boolean hardlyKnown(ScoredTitle one, ScoredTitle other) {
        return other.hit().votes() >= NO_RIVAL
                && (long) one.hit().votes() * NO_RIVAL <= other.hit().votes();
    }

    /** The best, and those that come near it. */
    private List<ScoredTitle> rivals(List<ScoredTitle> scored) {
        double best = scored.getFirst().score();
        return scored.stream()
                .filter(each -> best - each.score() < settings.ahead())
                .toList();
    }

    /** Those that fit alike; where none fits, those that may be called so elsewhere. */
    private List<ScoredTitle> worthALook(Sought sought, List<ScoredTitle> scored) {
        if (scored.getFirst().score() >= settings.confidentFrom()) {
            return rivals(scored).stream()
                    .sorted(Comparator.comparingInt(
                                    (ScoredTitle each) -> each.hit().votes())
                            .reversed())
                    .limit(LOOKED_AT)
                    .toList();
        }
        return scored.stream()
                .filter(each ->
                        each.fit() < Spelling.LOOSE ? yearMayFit(sought, each.hit()) : inALaterYear(sought, each.hit()))
                .limit(LOOKED_AT)
                .toList();
    }

    private static boolean yearMayFit(Sought sought, TitleHit hit) {
        Integer asked = sought.year();
        Integer has = hit.year();
        return asked == null || (has != null && Math.abs(asked - has) <= 1);
    }

    /** The year may be that of a later season. */
    private static boolean inALaterYear(Sought sought, TitleHit hit) {
        Integer asked = sought.year();
        Integer has = hit.year();
        return sought.kind() == MediaKind.SERIES && asked != null && has != null && asked > has;
    }

    /** Who asks again wants to know what the search finds by now; what a title is called and how long it runs, stays. */
    private static Map<Integer, TitleDetails> lookAt(
            MetadataProvider provider, Sought sought, List<ScoredTitle> candidates) {
        Map<Integer, TitleDetails> details = new HashMap<>();
        for (ScoredTitle each : candidates) {
            int id = each.hit().tmdbId();
            Freshness.KEPT
                    .during(() -> provider.lookAt(sought.kind(), id, sought.language()))
                    .ifPresent(seen -> details.put(id, seen));
        }
        return details;
    }

    /** A series is asked for with all its namesakes, as the year in a name is often not its first. */
    private static List<Search> searches(Sought sought) {
        Integer year = sought.year();
        List<Search> searches = new ArrayList<>();
        searches.add(new Search(sought.title(), sought.kind() == MediaKind.MOVIE ? year : null));
        if (year != null) {
            searches.add(new Search(sought.title(), sought.kind() == MediaKind.MOVIE ? null : year));
        }
        if (sought.titles().size() > 1) {
            searches.add(new Search(sought.titles().get(1), null));
        }
        return searches;
    }

    private static Finding.Taken taken(List<ScoredTitle> scored, String reason) {
        return new Finding.Taken(scored.getFirst().hit(), false, reason, scored);
    }

    private static List<ScoredTitle> first(ScoredTitle one, Collection<ScoredTitle> all) {
        List<ScoredTitle> ordered = new ArrayList<>(all);
        ordered.remove(one);
        ordered.addFirst(one);
        return ordered;
    }

    private static List<ScoredTitle> with(ScoredTitle one, List<ScoredTitle> others) {
        List<ScoredTitle> all = new ArrayList<>(others);
        all.removeIf(each -> each.hit().tmdbId() == one.hit().tmdbId());
        all.addFirst(one);
        return all;
    }

    private static Finding noted(Finding finding, String note) {
        return switch (finding) {
            case Finding.Taken taken ->
                new Finding.Taken(taken.hit(), false, note + "; by its title: " + taken.reason(), taken.candidates());
            case Finding.Unclear unclear -> new Finding.Unclear(unclear.candidates(), note + "; " + unclear.reason());
        };
    }

    private static String number(ExternalIds ids) {
        return ids.imdb() != null
                ? "IMDb's number " + ids.imdb()
                : "TheTVDB's number " + Objects.requireNonNull(ids.tvdb());
    }

    private static String word(MediaKind kind) {
        return kind == MediaKind.MOVIE ? "movie" : "series";
    }

    private record Search(String title, @Nullable Integer year) {}
}
