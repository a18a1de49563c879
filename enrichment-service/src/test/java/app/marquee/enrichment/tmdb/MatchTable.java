package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.identity.Clues;
import app.marquee.enrichment.identity.Finding;
import app.marquee.enrichment.identity.MatchingSettings;
import app.marquee.enrichment.identity.ScoredTitle;
import app.marquee.enrichment.identity.Sought;
import app.marquee.enrichment.identity.TitleFinder;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.TitleCandidate;
import app.marquee.scanner.naming.NameReader;
import app.marquee.scanner.naming.Reading;
import app.marquee.testkit.catalogue.Catalogue;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Real files' names, read by the real reader of names and looked for by the real finder at a stand-in that has the rivals. */
final class MatchTable {
    private static final int THIS_YEAR = 2026;

    private final NameReader names = new NameReader(THIS_YEAR);
    private final TitleFinder finder =
            new TitleFinder(new MatchingSettings(0.85, 0.1, Duration.ofDays(90), Duration.ofHours(6)));
    private final TmdbStandIn standIn;
    private final MetadataProvider provider;

    MatchTable(TmdbStandIn standIn, MetadataProvider provider) {
        this.standIn = standIn;
        this.provider = provider;
    }

    /** Lines of {@code library | path | title (year), #id or ask | minutes}. */
    static List<Case> cases(@Nullable Path file) throws IOException {
        try (BufferedReader reader = file != null
                ? Files.newBufferedReader(file)
                : new BufferedReader(new InputStreamReader(
                        MatchTable.class.getResourceAsStream("/match/cases.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    Outcome look(Case each) {
        Reading reading = names.read(each.path(), each.library());
        MediaKind kind = each.library() == LibraryKind.MOVIES ? MediaKind.MOVIE : MediaKind.SERIES;
        Sought sought = new Sought(
                kind,
                reading.titles().stream().map(TitleCandidate::title).distinct().toList(),
                reading.year(),
                reading.country(),
                "en",
                clues(each, reading.numbering()));
        int before = standIn.journal().size();
        Finding finding = finder.find(provider, sought, ExternalIds.NONE);
        int requests = standIn.journal().size() - before;
        int expected = each.expectedId(kind);
        boolean told = reading.year() != null || reading.country() != null;
        return switch (finding) {
            case Finding.Taken taken ->
                new Outcome(
                        each,
                        taken.hit().tmdbId() == expected ? Verdict.RIGHT : Verdict.WRONG,
                        told,
                        requests,
                        taken.reason(),
                        taken.candidates());
            case Finding.Unclear unclear ->
                new Outcome(
                        each,
                        expected == 0 ? Verdict.RIGHTLY_ASKED : Verdict.ASKED,
                        told,
                        requests,
                        unclear.reason(),
                        unclear.candidates());
        };
    }

    private static Clues clues(Case each, Numbering numbering) {
        Integer season = numbering.season();
        Set<Clues.Place> places = season == null
                ? Set.of()
                : numbering.episodes().stream()
                        .map(episode -> new Clues.Place(season, episode))
                        .collect(Collectors.toSet());
        return new Clues(each.minutes() == 0 ? List.of() : List.of(each.minutes()), places, numbering.airDate());
    }

    enum Verdict {
        RIGHT,
        WRONG,
        /** Nobody could have told. */
        RIGHTLY_ASKED,
        ASKED
    }

    /**
     * @param told     whether the name says a year or a country
     * @param requests to the provider
     */
    record Outcome(Case of, Verdict verdict, boolean told, int requests, String reason, List<ScoredTitle> candidates) {}

    /** @param minutes 0 where the file's length does not matter */
    record Case(LibraryKind library, String path, String expected, int minutes) {
        private static Case of(String line) {
            String[] cells =
                    Arrays.stream(line.split(" \\| ")).map(String::strip).toArray(String[]::new);
            return new Case(
                    cells[0].equals("movies") ? LibraryKind.MOVIES : LibraryKind.SERIES,
                    cells[1],
                    cells[2],
                    cells.length > 3 ? Integer.parseInt(cells[3]) : 0);
        }

        /** 0 when nobody can tell. */
        int expectedId(MediaKind kind) {
            if (expected.equals("ask")) {
                return 0;
            }
            if (expected.startsWith("#")) {
                return Integer.parseInt(expected.substring(1));
            }
            List<Integer> ids = titled(kind).toList();
            if (ids.size() != 1) {
                throw new IllegalArgumentException(ids.size() + " titles are " + expected + ": " + path);
            }
            return ids.getFirst();
        }

        private Stream<Integer> titled(MediaKind kind) {
            return kind == MediaKind.MOVIE
                    ? Catalogue.standard().movies().stream()
                            .filter(m -> expected.equals(m.title() + " (" + m.year() + ")"))
                            .map(m -> m.id())
                    : Catalogue.standard().series().stream()
                            .filter(s -> expected.equals(s.title() + " (" + s.year() + ")"))
                            .map(s -> s.id());
        }
    }
}
