package app.marquee.scanner.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short of a release group before a file's name: {@code xyzhd-the.title.2001.mkv}. Told from a word by having no vowels to speak of, or by its line in {@code words.tsv}. */
final class ScenePrefix {
    private static final Pattern PREFIX = Pattern.compile("([a-z0-9]{3,12})-(?=[a-z0-9][a-z0-9._-]+$)");
    private static final Pattern UNSPEAKABLE = Pattern.compile("[^aeiouy]+|.*[^aeiouy0-9]{4}.*");

    private ScenePrefix() {}

    /** Where the name goes on; 0 when there is no prefix. */
    static int end(String raw) {
        if (raw.indexOf('-') < 3 || raw.indexOf('-') > 12) {
            return 0;
        }
        Matcher matcher = PREFIX.matcher(raw);
        return matcher.lookingAt() && isGroup(matcher.group(1)) ? matcher.end() : 0;
    }

    private static boolean isGroup(String prefix) {
        return Words.PREFIXES.contains(prefix)
                || (prefix.length() <= 7
                        && UNSPEAKABLE.matcher(prefix).matches()
                        && prefix.chars().anyMatch(Character::isLetter));
    }
}
