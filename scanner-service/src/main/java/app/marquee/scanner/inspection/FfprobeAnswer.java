package app.marquee.scanner.inspection;

import app.marquee.model.media.StreamDetails;
import app.marquee.model.media.StreamDetails.Audio;
import app.marquee.model.media.StreamDetails.Subtitle;
import app.marquee.model.media.StreamDetails.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What ffprobe's JSON says, in our words. */
final class FfprobeAnswer {
    private FfprobeAnswer() {}

    static StreamDetails read(JsonNode answer) {
        Video video = null;
        List<Audio> audio = new ArrayList<>();
        List<Subtitle> subtitles = new ArrayList<>();
        Integer duration = seconds(text(answer.path("format"), "duration"));
        for (JsonNode stream : answer.path("streams")) {
            switch (String.valueOf(text(stream, "codec_type"))) {
                case "video" -> {
                    boolean cover =
                            stream.path("disposition").path("attached_pic").asInt(0) == 1;
                    if (video == null && !cover) {
                        video = video(stream, duration);
                    }
                }
                case "audio" ->
                    audio.add(new Audio(codec(stream), stream.path("channels").asInt(0), language(stream)));
                case "subtitle" -> subtitles.add(new Subtitle(language(stream)));
                default -> {}
            }
        }
        return new StreamDetails(video, audio, subtitles);
    }

    private static Video video(JsonNode stream, @Nullable Integer duration) {
        int width = stream.path("width").asInt(0);
        int height = stream.path("height").asInt(0);
        return new Video(codec(stream), width, height, aspect(stream, width, height), duration, hdr(stream));
    }

    private static @Nullable Double aspect(JsonNode stream, int width, int height) {
        String ratio = text(stream, "display_aspect_ratio");
        if (ratio != null && ratio.matches("[1-9]\\d*:[1-9]\\d*")) {
            String[] sides = ratio.split(":");
            return rounded(Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]));
        }
        return width > 0 && height > 0 ? rounded((double) width / height) : null;
    }

    private static Double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static @Nullable String hdr(JsonNode stream) {
        boolean plus = false;
        for (JsonNode side : stream.path("side_data_list")) {
            String type = String.valueOf(text(side, "side_data_type"));
            if (type.contains("DOVI")) {
                return "dolbyvision";
            }
            plus |= type.contains("2094-40");
        }
        String codec = String.valueOf(text(stream, "codec_tag_string"));
        if (codec.startsWith("dvh") || codec.startsWith("dva")) {
            return "dolbyvision";
        }
        return switch (String.valueOf(text(stream, "color_transfer"))) {
            case "smpte2084" -> plus ? "hdr10plus" : "hdr10";
            case "arib-std-b67" -> "hlg";
            default -> null;
        };
    }

    private static String codec(JsonNode stream) {
        String name = text(stream, "codec_name");
        return name == null ? "unknown" : name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String language(JsonNode stream) {
        String language = text(stream.path("tags"), "language");
        return language == null || language.equals("und") || !language.matches("[A-Za-z]{2,3}")
                ? null
                : language.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer seconds(@Nullable String duration) {
        if (duration == null || !duration.matches("\\d{1,9}(\\.\\d+)?")) {
            return null;
        }
        return (int) Math.round(Double.parseDouble(duration));
    }

    private static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isString() ? value.stringValue() : null;
    }
}
