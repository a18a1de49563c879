package app.marquee.scanner.naming;

import app.marquee.scanner.naming.NameText.Token;
import app.marquee.scanner.naming.Tag.Property;
import app.marquee.scanner.naming.Years.Year;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the words at the end of a title that are the release's: languages, editions, jargon, countries. */
final class ReleaseWords {
    private static final Pattern COUNTRY_IN_BRACKETS = Pattern.compile("\\(([A-Z]{2,3})\\)");

    private final TaggedText tagged;
    private final NameText text;
    private final List<Tag> tags;
    private final @Nullable Numbers numbers;
    private final @Nullable Year year;
    private final TitleZone title;

    ReleaseWords(TaggedText tagged, TitleZone title, @Nullable Year year) {
        this.tagged = tagged;
        this.text = tagged.name();
        this.tags = tagged.tags();
        this.numbers = tagged.numbers();
        this.title = title;
        this.year = year;
    }

    /** Weak tags right before the end of the title are no part of it, as long as a title remains. */
    void stepBack() {
        stepBackOverTags();
        stepBackOverService();
    }

    private void stepBackOverTags() {
        for (int i = tags.size() - 1; i >= 0; i--) {
            Tag tag = tags.get(i);
            if (tag.end() > title.end()) {
                continue;
            }
            boolean adjacent = !tagged.hasWord(tag.end(), title.end());
            if (!adjacent
                    || !tagged.hasWord(title.start(), tag.start())
                    || tag.property() == Property.CHECKSUM
                    || !isReleaseWord(tag)) {
                return;
            }
            title.retreat(text.opening(tag.start()));
        }
    }

    /** {@code Title.XYZ.WEB-DL}: the service that a recording from the web names, whichever it is. */
    private void stepBackOverService() {
        boolean web = tags.stream()
                .anyMatch(tag -> tag.property() == Property.SOURCE
                        && tag.value().startsWith("web")
                        && tag.start() == title.end());
        Token last = title.lastToken();
        if (!web || last == null || !tagged.hasWord(title.start(), last.start()) || last.end() - last.start() > 5) {
            return;
        }
        String word = tagged.word(last);
        if (word.length() > 1 && !isTitleCase(word) && word.equals(word.toUpperCase(Locale.ROOT)) && !isShouted(word)) {
            title.retreat(last.start());
        }
    }

    /** Dots and tags, and no article in front, which would want a noun behind the language. */
    private boolean isReleased() {
        return text.raw.indexOf(' ') < 0
                && title.firstStrong() < tagged.length()
                && !text.flat.startsWith("the ", title.start());
    }

    /** {@code Der.Untergang.German.2004}: the language may be the title's last word, or the release's. */
    List<String> otherReadingOfLanguage() {
        for (Tag tag : tags) {
            if (tag.property() == Property.LANGUAGE
                    && year != null
                    && tag.end() - tag.start() > 3
                    && tag.end() <= year.start()
                    && !tagged.hasWord(tag.end(), year.start())
                    && tagged.hasWord(title.start(), tag.start())) {
                boolean stripped = tag.start() >= title.end();
                return Titles.of(text.raw.substring(title.start(), stripped ? tag.end() : tag.start()));
            }
        }
        return List.of();
    }

    /** Language and jargon may be words of a title: in releases they are in capitals, or next to an edition. */
    private boolean isReleaseWord(Tag tag) {
        if (tag.strong()
                || tag.property() == Property.VERSION
                || (tag.property() == Property.EDITION && tag.end() - tag.start() > 2)) {
            return true;
        }
        String word = tagged.word(tag);
        boolean beforeYear = year != null && !year.leads() && year.start() <= title.end() + 1;
        if (tag.property() == Property.LANGUAGE && beforeYear && isReleased()) {
            return true;
        }
        if (tag.property() == Property.OTHER || tag.property() == Property.SERVICE || beforeYear || word.length() < 3) {
            boolean led = tags.stream()
                    .anyMatch(other -> other.last() == tag.first() - 1
                            && (other.property() == Property.EDITION
                                    || (other.property() == Property.LANGUAGE && other.end() - other.start() > 3)));
            return led || (word.length() > 1 && !isTitleCase(word) && !isShouted(word));
        }
        return word.length() > 2 && (tag.property() != Property.SOURCE || isNamedRelease() || !isCapitalised(word));
    }

    private boolean isNamedRelease() {
        return year != null || numbers != null || title.firstStrong() < tagged.length();
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && isTitleCase(word);
    }

    static boolean isTitleCase(String word) {
        return word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    }

    /** Whether the whole title is in capitals, so that capitals say nothing. */
    private boolean isShouted(String word) {
        String written = title.written();
        return written.equals(written.toUpperCase(Locale.ROOT)) && word.equals(word.toUpperCase(Locale.ROOT));
    }

    @Nullable
    String country() {
        Matcher brackets = COUNTRY_IN_BRACKETS.matcher(text.raw).region(title.start(), title.end());
        while (brackets.find()) {
            String country = Words.country(brackets.group(1).toLowerCase(Locale.ROOT));
            if (country != null && tagged.hasWord(title.start(), brackets.start())) {
                title.retreat(brackets.start());
                return country;
            }
        }
        if (numbers == null) {
            return null;
        }
        Token last = title.lastToken();
        if (last == null || !tagged.hasWord(title.start(), last.start()) || !isCode(last)) {
            return null;
        }
        String country = Words.country(last.key());
        if (country != null) {
            title.retreat(last.start());
        }
        return country;
    }

    /** In capitals; in small letters only where everything is, and never what is a word as well. */
    private boolean isCode(Token token) {
        String word = tagged.word(token);
        return word.equals(token.key().toUpperCase(Locale.ROOT))
                || (!word.equals("us") && text.raw.equals(text.raw.toLowerCase(Locale.ROOT)));
    }
}
