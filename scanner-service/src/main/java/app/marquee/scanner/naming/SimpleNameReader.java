package app.marquee.scanner.naming;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.TitleCandidate;
import app.marquee.model.media.TitleCandidate.Source;
import app.marquee.scanner.naming.Reading.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the names that Radarr, Sonarr and orderly people give. */
@Component
class SimpleNameReader implements MediaNameReader {
    private static final Pattern PART = Pattern.compile(
            "[ ._-]+(?:cd|dvd|disc|disk|part|pt)[ ._-]?([1-9])(?=$|[ ._\\-\\[(])", Pattern.CASE_INSENSITIVE);

    @Override
    public Reading read(String relativePath, LibraryKind kind) {
        List<String> parts = List.of(relativePath.split("/"));
        String stem = VideoNames.stem(parts.getLast());
        List<String> folders = parts.subList(0, parts.size() - 1);
        Role role = role(stem, folders);
        return switch (kind) {
            case MOVIES -> movie(role, stem, folders);
            case SERIES -> episode(role, stem, folders);
        };
    }

    private static Role role(String stem, List<String> folders) {
        for (int i = 0; i < folders.size(); i++) {
            if (SideFolders.isExtras(folders.get(i), i + 1)) {
                return Role.EXTRA;
            }
            if (SideFolders.isSamples(folders.get(i), i + 1)) {
                return Role.SAMPLE;
            }
        }
        if (SideFolders.isExtraName(stem)) {
            return Role.EXTRA;
        }
        return SideFolders.isSampleName(stem) ? Role.SAMPLE : Role.MAIN;
    }

    private static Reading movie(Role role, String stem, List<String> folders) {
        Matcher part = PART.matcher(stem);
        boolean inParts = part.find() && part.start() > 0;
        TitleText file = TitleText.of(inParts ? stem.substring(0, part.start()) + stem.substring(part.end()) : stem);
        List<TitleCandidate> titles = new ArrayList<>();
        Integer year = file.year();
        ExternalIds ids = file.ids();
        String edition = file.edition();
        if (file.year() != null) {
            add(titles, file.title(), Source.FILE_NAME);
        }
        if (!folders.isEmpty()) {
            TitleText folder = TitleText.of(folders.getLast());
            ids = ids.orElse(folder.ids());
            edition = edition == null ? folder.edition() : edition;
            if (folder.year() != null || !folder.ids().none()) {
                add(titles, folder.title(), Source.PARENT_FOLDER);
                year = year == null ? folder.year() : year;
            }
        }
        add(titles, file.title(), Source.FILE_NAME);
        Integer number = inParts ? Integer.valueOf(part.group(1)) : null;
        return new Reading(role, titles, year, null, Numbering.NONE, ids, number, edition);
    }

    private static Reading episode(Role role, String stem, List<String> folders) {
        var found = EpisodeNumbers.in(stem);
        TitleText file =
                TitleText.of(found.map(at -> stem.substring(0, at.start())).orElse(stem));
        List<TitleCandidate> titles = new ArrayList<>();
        Integer year = null;
        ExternalIds ids = TitleText.of(stem).ids();
        if (!folders.isEmpty()) {
            TitleText show = TitleText.of(folders.getFirst());
            add(titles, show.title(), Source.SHOW_FOLDER);
            year = show.year();
            ids = show.ids().orElse(ids);
        }
        if (found.isPresent()) {
            add(titles, file.title(), Source.FILE_NAME);
            year = year == null ? file.year() : year;
        } else if (titles.isEmpty()) {
            add(titles, file.title(), Source.FILE_NAME);
        }
        Numbering numbering =
                withSeason(found.map(EpisodeNumbers.Found::numbering).orElse(Numbering.NONE), folders);
        return new Reading(role, titles, year, null, numbering, ids, null, null);
    }

    private static Numbering withSeason(Numbering numbering, List<String> folders) {
        if (numbering.season() != null || folders.size() < 2) {
            return numbering;
        }
        Integer season = EpisodeNumbers.seasonOfFolder(folders.getLast());
        return season == null
                ? numbering
                : new Numbering(season, numbering.episodes(), numbering.absoluteEpisodes(), numbering.airDate());
    }

    private static void add(List<TitleCandidate> titles, String title, @Nullable Source source) {
        String tidy = title.strip();
        boolean known = titles.stream()
                .anyMatch(other -> other.title().toLowerCase(Locale.ROOT).equals(tidy.toLowerCase(Locale.ROOT)));
        if (!tidy.isEmpty() && !known && source != null) {
            titles.add(new TitleCandidate(tidy, source));
        }
    }
}
