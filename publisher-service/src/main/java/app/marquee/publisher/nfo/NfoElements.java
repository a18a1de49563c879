package app.marquee.publisher.nfo;

import app.marquee.model.media.Collection;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Person;
import app.marquee.model.media.Rating;
import app.marquee.model.media.SeasonInfo;
import app.marquee.model.media.StreamDetails;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The elements below an NFO's root, in Kodi's own order. */
final class NfoElements {
    private static final Pattern YOUTUBE =
            Pattern.compile("(?:youtube\\.com/(?:watch\\?(?:.*&)?v=|embed/)|youtu\\.be/)([A-Za-z0-9_-]{11})");

    private NfoElements() {}

    static void write(XmlText xml, NfoItem item) {
        ItemDetails details = item.details();
        boolean episode = item.kind() == MediaKind.EPISODE;
        xml.element("title", details.title())
                .element("originaltitle", details.originalTitle())
                .element("sorttitle", details.sortTitle());
        if (episode) {
            xml.element("showtitle", details.showTitle());
        }
        ratings(xml, details);
        if (episode) {
            xml.element("season", details.seasonNumber()).element("episode", details.episodeNumber());
        } else {
            xml.element("year", details.year());
        }
        xml.element("outline", details.outline())
                .element("plot", details.plot())
                .element("tagline", details.tagline())
                .element("runtime", runtime(item))
                .element("mpaa", details.certification());
        ids(xml, item.ids());
        xml.elements("genre", details.genres()).elements("country", details.countries());
        Collection collection = details.collection();
        if (collection != null) {
            xml.nested("set", () -> xml.element("name", collection.name()).element("overview", collection.overview()));
            xml.element("thumb", Map.of("aspect", "set.poster"), collection.posterUrl())
                    .element("thumb", Map.of("aspect", "set.fanart"), collection.fanartUrl());
        }
        xml.elements("tag", details.tags())
                .elements("credits", details.writers())
                .elements("director", details.directors())
                .element("premiered", details.premiered());
        if (episode) {
            xml.element("aired", details.premiered());
        }
        xml.element("status", details.status())
                .elements("studio", details.studios())
                .element("trailer", trailer(details.trailer()));
        if (item.kind() == MediaKind.SERIES) {
            series(xml, item);
        } else {
            streams(xml, item.streams());
        }
        details.actors().stream()
                .sorted(Comparator.comparingInt(Person::order))
                .forEach(actor -> xml.nested(
                        "actor",
                        () -> xml.element("name", actor.name())
                                .element("role", actor.role())
                                .element("order", actor.order())
                                .element("thumb", actor.thumbUrl())));
    }

    private static void ratings(XmlText xml, ItemDetails details) {
        xml.nested("ratings", () -> {
            boolean first = true;
            for (Rating rating : details.ratings()) {
                // Kodi drops what is not above 0 and at most 10 after scaling.
                if (rating.max() > 0 && rating.value() > 0 && rating.value() <= rating.max()) {
                    xml.nested(
                            "rating",
                            attributes(
                                    "name",
                                    rating.source(),
                                    "max",
                                    rating.max() + "",
                                    "default",
                                    first ? "true" : null),
                            () -> xml.element("value", number(rating.value(), 3))
                                    .element("votes", rating.votes()));
                    first = false;
                }
            }
        });
    }

    private static void ids(XmlText xml, ExternalIds ids) {
        String main = ids.tmdb() != null ? "tmdb" : ids.imdb() != null ? "imdb" : "tvdb";
        idsByType(ids)
                .forEach((type, id) -> xml.element(
                        "uniqueid", attributes("type", type, "default", type.equals(main) ? "true" : null), id));
    }

    private static Map<String, String> idsByType(ExternalIds ids) {
        return attributes("tmdb", text(ids.tmdb()), "imdb", ids.imdb(), "tvdb", text(ids.tvdb()));
    }

    private static void series(XmlText xml, NfoItem item) {
        item.details().seasons().stream()
                .sorted(Comparator.comparingInt(SeasonInfo::number))
                .forEach(season -> xml.element("namedseason", Map.of("number", season.number() + ""), season.name()));
        var guide = new StringBuilder();
        idsByType(item.ids())
                .forEach((type, id) -> guide.append(guide.isEmpty() ? "" : ",")
                        .append('"')
                        .append(type)
                        .append("\":\"")
                        .append(id.replaceAll("[^A-Za-z0-9]", ""))
                        .append('"'));
        xml.element("episodeguide", guide.isEmpty() ? null : "{" + guide + "}");
    }

    private static void streams(XmlText xml, StreamDetails streams) {
        xml.nested(
                "fileinfo",
                () -> xml.nested("streamdetails", () -> {
                    StreamDetails.Video video = streams.video();
                    if (video != null) {
                        xml.nested(
                                "video",
                                () -> xml.element("codec", video.codec())
                                        .element("aspect", video.aspect() == null ? null : number(video.aspect(), 6))
                                        .element("width", video.width())
                                        .element("height", video.height())
                                        .element("durationinseconds", video.duration())
                                        .element("hdrtype", "hdr10plus".equals(video.hdr()) ? "hdr10" : video.hdr()));
                    }
                    streams.audio()
                            .forEach(audio -> xml.nested(
                                    "audio",
                                    () -> xml.element("codec", audio.codec())
                                            .element("language", audio.language())
                                            .element("channels", audio.channels())));
                    streams.subtitles()
                            .forEach(subtitle ->
                                    xml.nested("subtitle", () -> xml.element("language", subtitle.language())));
                }));
    }

    private static @Nullable Integer runtime(NfoItem item) {
        StreamDetails.Video video = item.streams().video();
        Integer known = item.details().runtime();
        if (known != null || video == null || video.duration() == null || video.duration() < 60) {
            return known;
        }
        return video.duration() / 60;
    }

    /** Kodi and Jellyfin play a YouTube address only in this form. */
    private static @Nullable String trailer(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var youtube = YOUTUBE.matcher(address);
        return youtube.find() ? "plugin://plugin.video.youtube/play/?video_id=" + youtube.group(1) : address;
    }

    private static String number(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    /** In this order; those without a value are left out. */
    private static Map<String, String> attributes(
            String first,
            @Nullable String firstValue,
            String second,
            @Nullable String secondValue,
            String third,
            @Nullable String thirdValue) {
        Map<String, String> attributes = attributes(first, firstValue, second, secondValue);
        if (thirdValue != null) {
            attributes.put(third, thirdValue);
        }
        return attributes;
    }

    private static Map<String, String> attributes(
            String first, @Nullable String firstValue, String second, @Nullable String secondValue) {
        var attributes = new LinkedHashMap<String, String>();
        if (firstValue != null) {
            attributes.put(first, firstValue);
        }
        if (secondValue != null) {
            attributes.put(second, secondValue);
        }
        return attributes;
    }
}
