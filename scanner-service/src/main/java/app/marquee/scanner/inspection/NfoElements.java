package app.marquee.scanner.inspection;

import app.marquee.model.media.ExternalIds;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks the elements of one NFO, which may have several roots (episodes of one file) and an address after the last. */
final class NfoElements {
    private static final Set<String> ROOTS = Set.of("movie", "tvshow", "episodedetails", "season", "musicvideo");
    private static final int DEEPEST = 50;

    private final String body;
    private String root = "";
    private @Nullable String title;
    private @Nullable String originalTitle;
    private @Nullable String showTitle;
    private @Nullable Integer year;
    private @Nullable Integer premiered;
    private ExternalIds ids = ExternalIds.NONE;
    private ExternalIds lesserIds = ExternalIds.NONE;
    private @Nullable Integer season;
    private final List<Integer> episodes = new ArrayList<>();

    NfoElements(String body) {
        this.body = body;
    }

    Nfo read() throws XMLStreamException {
        // One element around all: several roots and text after them are usual, though no XML.
        XMLStreamReader xml = factory().createXMLStreamReader(new StringReader("<nfo>" + body + "</nfo>"));
        int depth = 0;
        StringBuilder loose = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        return new Nfo.Ignored("its elements are nested too deep");
                    }
                    if (depth == 2 && root.isEmpty()) {
                        root = xml.getLocalName().toLowerCase(Locale.ROOT);
                    } else if (depth == 3) {
                        depth += element(xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> {
                    if (depth == 1 && loose.length() < 10_000) {
                        loose.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        if (!ROOTS.contains(root)) {
            return new Nfo.Ignored("its root element is '" + root + "'");
        }
        ids = ids.orElse(lesserIds).orElse(NfoAddresses.ids(loose.toString()));
        return new Nfo.Read(new NfoFacts(
                root, title, originalTitle, showTitle, year != null ? year : premiered, ids, season, episodes));
    }

    /** Reads an element without children, up to and with its end: -1; 0 for one that is merely passed. */
    private int element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName().toLowerCase(Locale.ROOT)) {
            case "title" -> title = first(title, text(xml));
            case "originaltitle" -> originalTitle = first(originalTitle, text(xml));
            case "showtitle" -> showTitle = first(showTitle, text(xml));
            case "year" -> year = first(year, number(text(xml), 4));
            case "premiered", "releasedate" -> premiered = first(premiered, number(beginning(text(xml)), 4));
            case "uniqueid" -> {
                String type = xml.getAttributeValue(null, "type");
                ids = ids.orElse(id(type == null ? "" : type, text(xml)));
            }
            case "tmdbid" -> ids = ids.orElse(id("tmdb", text(xml)));
            case "imdbid", "imdb_id" -> ids = ids.orElse(id("imdb", text(xml)));
            case "tvdbid" -> ids = ids.orElse(id("tvdb", text(xml)));
            case "id" -> plainId(xml);
            case "season" -> season = first(season, number(text(xml), 4));
            case "episode" -> {
                Integer episode = number(text(xml), 4);
                if (episode != null && !episodes.contains(episode)) {
                    episodes.add(episode);
                }
            }
            default -> {
                return 0;
            }
        }
        return -1;
    }

    /** {@code <id>}: Kodi's is IMDb's for movies and TheTVDB's for series; older programs put attributes on it. */
    private void plainId(XMLStreamReader xml) throws XMLStreamException {
        ExternalIds named = id("imdb", attribute(xml, "IMDB"))
                .orElse(id("tmdb", attribute(xml, "TMDB")))
                .orElse(id("tvdb", attribute(xml, "TVDB")));
        String value = text(xml);
        ExternalIds plain = id(value.startsWith("tt") ? "imdb" : root.equals("tvshow") ? "tvdb" : "", value);
        lesserIds = lesserIds.orElse(named).orElse(plain);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static ExternalIds id(String type, String value) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "tmdb", "themoviedb" -> new ExternalIds(number(value, 9), null, null);
            case "tvdb", "thetvdb" -> new ExternalIds(null, null, number(value, 9));
            case "imdb" -> value.matches("tt\\d{7,9}") ? new ExternalIds(null, value, null) : ExternalIds.NONE;
            default -> ExternalIds.NONE;
        };
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        return xml.getElementText().strip();
    }

    private static String beginning(String date) {
        return date.length() >= 4 ? date.substring(0, 4) : date;
    }

    private static @Nullable Integer number(String text, int digits) {
        if (!text.matches("\\d{1," + digits + "}")) {
            return null;
        }
        int number = Integer.parseInt(text);
        return digits > 4 && number == 0 ? null : Integer.valueOf(number);
    }

    private static @Nullable String first(@Nullable String old, String text) {
        return old == null && !text.isEmpty() ? text : old;
    }

    private static @Nullable Integer first(@Nullable Integer old, @Nullable Integer number) {
        return old == null ? number : old;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
