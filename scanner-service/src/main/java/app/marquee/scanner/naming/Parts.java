package app.marquee.scanner.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files that are one of several for the same title: discs, stacked parts, halves of an episode. */
final class Parts {
    private static final String AT_END = "[)\\]]?[ ]*$";
    private static final Pattern STACKED = Pattern.compile(
            "(?:^|[ \\-(\\[]|(?<=[)\\]}]))(?:(?:cd|disc|disk)[ -]?0?(\\d{1,2})|dvd(\\d{1,2})|(?:part|pt)[ -]?0?(\\d{1,2})|(?:cd|dvd|disc|disk|part|pt)[ -]?([a-d])|(\\d{1,2})[ ]?of[ ]?\\d{1,2})"
                    + AT_END);
    private static final Pattern DISC_BEFORE_TAGS =
            Pattern.compile("[ \\-(\\[](?:cd|disc|disk)[ ]?(\\d{1,2})(?=[ )\\]-])");
    private static final Pattern EPISODE_PART = Pattern.compile(
            "(?<![\\p{L}0-9])(?:part|pt|vol|volume)[ -]{0,2}(\\d{1,2}|" + Words.NUMBER + ")(?![\\p{L}0-9])");

    private Parts() {}

    record Part(int number, int start) {}

    static @Nullable Part stacked(String flat, boolean attachedOnly) {
        if (!mayHold(flat)) {
            return null;
        }
        Matcher end = STACKED.matcher(flat);
        if (end.find()) {
            if (attachedOnly
                    && end.group(3) != null
                    && flat.substring(end.start(), end.start(3)).stripTrailing().length()
                            < end.start(3) - end.start()) {
                return null;
            }
            for (int group = 1; group <= 5; group++) {
                if (end.group(group) != null) {
                    return new Part(
                            group == 4 ? end.group(4).charAt(0) - 'a' + 1 : Integer.parseInt(end.group(group)),
                            end.start());
                }
            }
        }
        Matcher disc = DISC_BEFORE_TAGS.matcher(flat);
        return disc.find() ? new Part(Integer.parseInt(disc.group(1)), disc.start()) : null;
    }

    /** Behind an episode's number: the part of a story told in several. */
    static @Nullable Part ofEpisode(String flat, int from) {
        if (!mayHold(flat)) {
            return null;
        }
        Matcher matcher = EPISODE_PART.matcher(flat);
        if (!matcher.find(from)) {
            return null;
        }
        Integer number = Words.number(matcher.group(1));
        return number == null ? null : new Part(number, matcher.start());
    }

    private static boolean mayHold(String flat) {
        return flat.contains("cd")
                || flat.contains("dis")
                || flat.contains("dvd")
                || flat.contains("part")
                || flat.contains("pt")
                || flat.contains("of")
                || flat.contains("vol");
    }
}
