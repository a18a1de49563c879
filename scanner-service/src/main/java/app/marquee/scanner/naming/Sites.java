package app.marquee.scanner.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of web sites that somebody wrote into a name. */
final class Sites {
    private static final String SITE =
            "(?:www\\.)?[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)*?\\.(?:com?(?:\\.[a-z]{2})?|org|net|info|io|tv|cc|me|in|pl|ru|us|uk|ca|to|gov|edu|li|lt|mx|ag|am|ws|xyz|site|club|pro|online|eu|de|fr|es|it|br|za|se|biz)";
    private static final Pattern LEADING = Pattern.compile(
            "^(?:\\[[ .]*(?:[^\\[\\]]{0,30} )?" + SITE + "[ .]*][ ._]*-?[ ._]*(?=.)|(?:www\\."
                    + "[\\p{L}0-9.-]+?\\.[a-z]{2,4}|[\\p{L}0-9-]+\\.(?:com|org|net|co\\.[a-z]{2}))[ _]+-[ _]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile(
            "(?<!-)(?:\\[[ ]*(?:www\\.)[^\\[\\]]+]|\\[" + SITE + "]|\\(" + SITE
                    + "\\)|[ ._-](?:mkvcage|addic7ed|descargas2020)\\.com)[ ]*$",
            Pattern.CASE_INSENSITIVE);

    private Sites() {}

    static String without(String name) {
        if (name.indexOf('.') < 0) {
            return name;
        }
        String rest = name;
        Matcher leading = LEADING.matcher(rest);
        if (mayLead(name) && leading.find() && leading.end() < rest.length()) {
            rest = rest.substring(leading.end());
        }
        Matcher trailing = TRAILING.matcher(rest);
        return mayTrail(rest) && trailing.find() && trailing.start() > 0 ? rest.substring(0, trailing.start()) : rest;
    }

    private static boolean mayLead(String name) {
        return name.startsWith("[")
                || name.startsWith("www")
                || (name.indexOf('-') > 0 && name.indexOf('.') < name.indexOf('-'));
    }

    private static boolean mayTrail(String name) {
        return name.endsWith("]") || name.endsWith(")") || name.endsWith(".com") || name.endsWith(" ");
    }
}
