package app.marquee.publisher.nfo;

import app.marquee.model.media.MediaKind;
import java.util.List;
import java.util.Map;

/**
 * What an NFO of ours holds, as Kodi 20 and later reads it. The same items give the same bytes: UTF-8, LF, no times.
 * Several episodes of one file stand one after another, each with a root of its own, as Kodi wants it.
 */
public final class Nfo {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private Nfo() {}

    /** @param items that the file shows, in its order; not empty */
    public static byte[] of(List<NfoItem> items) {
        var text = new StringBuilder(DECLARATION);
        items.forEach(item -> text.append(body(item)));
        return NfoDigest.sign(text.toString());
    }

    /** One root element, without declaration and digest. */
    static String body(NfoItem item) {
        var xml = new XmlText();
        xml.nested(root(item.kind()), Map.of(), () -> NfoElements.write(xml, item));
        return xml.toString();
    }

    private static String root(MediaKind kind) {
        return switch (kind) {
            case MOVIE -> "movie";
            case SERIES -> "tvshow";
            case SEASON -> "season";
            case EPISODE -> "episodedetails";
        };
    }
}
