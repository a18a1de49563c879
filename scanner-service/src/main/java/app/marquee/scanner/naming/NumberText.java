package app.marquee.scanner.naming;

import app.marquee.scanner.naming.Tag.Property;
import java.util.List;

/** A name as the rules for numbers see it. */
final class NumberText {
    final NameText name;
    final String raw;
    final String flat;
    /** The flat name with every tag blotted out by {@code |}, so that no rule takes its digits. */
    final String masked;

    final boolean digits;
    /** Whether a bracket opens the name, as fan subtitlers do. */
    final boolean fansub;
    /** Whether it was recorded from television or a stream. */
    final boolean television;

    /** Whether a word for a season or an episode begins a token. */
    final boolean seasonWord;

    final boolean episodeWord;
    /** Whether four digits in a row begin with 19 or 20. */
    final boolean year;

    final boolean vostfr;
    final int firstStrong;
    /** Whether the group stands before the name, as releases name the files in their folders. */
    final boolean scenePrefix;

    NumberText(NameText name, List<Tag> tags, List<int[]> spans) {
        this.name = name;
        this.raw = name.raw;
        this.flat = name.flat;
        this.digits = hasDigit(flat);
        this.fansub = raw.startsWith("[");
        this.television = tags.stream()
                .anyMatch(tag -> tag.property() == Property.SOURCE
                        && (tag.value().equals("tv") || tag.value().startsWith("web")));
        this.seasonWord = name.tokens.stream().anyMatch(token -> Words.SEASONS.contains(letters(token.key())));
        this.episodeWord = name.tokens.stream().anyMatch(token -> Words.EPISODES.contains(letters(token.key())));
        this.year = digits && hasYear(flat);
        this.vostfr = flat.contains("vostfr") || flat.contains("fansub");
        this.scenePrefix = ScenePrefix.end(raw) > 0;
        this.firstStrong = tags.stream()
                .filter(tag -> tag.strong() && tag.start() > 0)
                .mapToInt(Tag::start)
                .min()
                .orElse(raw.length());
        char[] chars = flat.toCharArray();
        for (Tag tag : tags) {
            if (tag.strong() || (tag.start() > 0 && isNumeric(tag))) {
                blot(chars, tag.start(), tag.end());
            }
        }
        for (int[] span : spans) {
            blot(chars, span[0], span[1]);
        }
        this.masked = new String(chars);
    }

    /** The letters that begin the token. */
    private static String letters(String key) {
        int end = 0;
        while (end < key.length() && !Character.isDigit(key.charAt(end))) {
            end++;
        }
        return end == key.length() ? key : key.substring(0, end);
    }

    private static boolean hasYear(String flat) {
        for (int i = 0; i + 3 < flat.length(); i++) {
            boolean century = flat.startsWith("19", i) || flat.startsWith("20", i);
            if (century && Character.isDigit(flat.charAt(i + 2)) && Character.isDigit(flat.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumeric(Tag tag) {
        return tag.property() != Property.VERSION
                && tag.property() != Property.RESOLUTION
                && !tag.value().equals("season")
                && hasDigit(flat.substring(tag.start(), tag.end()));
    }

    private static void blot(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            chars[i] = '|';
        }
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
