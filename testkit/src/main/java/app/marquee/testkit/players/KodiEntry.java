package app.marquee.testkit.players;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A library entry as read from its NFO on the day it was added or refreshed; {@code file} in Kodi's path form. */
record KodiEntry(int id, Kind kind, String file, String title, Map<String, String> ids, int season, int episode) {
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern ID = Pattern.compile("<uniqueid[^>]*type=\"([a-z]+)\"[^>]*>([^<]*)</uniqueid>");
    private static final Pattern NUMBERS = Pattern.compile("[Ss](\\d{1,4})[Ee](\\d{1,4})");

    enum Kind {
        MOVIE,
        TVSHOW,
        EPISODE
    }

    static KodiEntry read(int id, Kind kind, String file, Path onDisk) {
        String name = String.valueOf(onDisk.getFileName());
        String nfo = nfo(kind, onDisk);
        Matcher title = TITLE.matcher(nfo);
        Map<String, String> ids = new LinkedHashMap<>();
        ID.matcher(nfo).results().forEach(found -> ids.put(found.group(1), found.group(2)));
        Matcher numbers = NUMBERS.matcher(name);
        boolean numbered = numbers.find();
        return new KodiEntry(
                id,
                kind,
                file,
                title.find() ? title.group(1) : name.replaceFirst("\\.[^.]*$", ""),
                ids,
                numbered ? Integer.parseInt(numbers.group(1)) : -1,
                numbered ? Integer.parseInt(numbers.group(2)) : -1);
    }

    static boolean hasNfo(Kind kind, Path onDisk) {
        return !nfo(kind, onDisk).isEmpty();
    }

    private static String nfo(Kind kind, Path onDisk) {
        if (kind == Kind.TVSHOW) {
            return text(onDisk.resolve("tvshow.nfo"));
        }
        String base = String.valueOf(onDisk.getFileName()).replaceFirst("\\.[^.]*$", "");
        String beside = text(onDisk.resolveSibling(base + ".nfo"));
        return beside.isEmpty() && kind == Kind.MOVIE ? text(onDisk.resolveSibling("movie.nfo")) : beside;
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
