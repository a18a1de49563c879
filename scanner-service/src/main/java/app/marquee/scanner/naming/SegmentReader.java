package app.marquee.scanner.naming;

import app.marquee.model.media.LibraryKind;
import app.marquee.scanner.naming.NameText.Token;
import app.marquee.scanner.naming.Parts.Part;
import app.marquee.scanner.naming.Tag.Property;
import app.marquee.scanner.naming.Years.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one part of a path: finds what is certain, lets it end the title, and takes tags only behind that. */
final class SegmentReader {
    private static final Pattern EDITION =
            Pattern.compile("[\\[{]edition[-=]([^\\]}]+)[\\]}]", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTRY_IN_BRACKETS = Pattern.compile("\\(([A-Z]{2,3})\\)");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:hd )?(?:\\d{3,4}p|h26[45](?: - hevc)?)(?:[: ]+)(?=\\p{L})");
    /** {@code James_Bond-f21-Casino_Royale}: the film's number in its saga. */
    private static final Pattern SAGA = Pattern.compile("^[^\\[(]+-f\\d{1,2}-(?=[\\p{L}\\p{N}])");

    private static final String OVA = "ova";
    private static final Pattern DAY_PREFIX = Pattern.compile("^\\d{6} (?=[a-z])");
    private static final Set<Property> MAY_PRECEDE = EnumSet.of(
            Property.LANGUAGE,
            Property.EDITION,
            Property.PROPER,
            Property.SOURCE,
            Property.RESOLUTION,
            Property.HDR,
            Property.AUDIO,
            Property.STEREO,
            Property.CONTAINER,
            Property.CODEC,
            Property.BITS,
            Property.OTHER,
            Property.SERVICE,
            Property.VERSION);

    private final NameText text;
    private final List<int[]> taken = new ArrayList<>();
    private final List<Tag> tags;
    private final Ids.Found ids;
    private final @Nullable String edition;
    private final @Nullable Numbers numbers;
    private final @Nullable Year year;
    private final int titleStart;
    private int titleEnd;
    private boolean anchored;

    private SegmentReader(
            String name, @Nullable LibraryKind kind, boolean folder, @Nullable Integer seasonOfFolder, int newestYear) {
        this.text = new NameText(Sites.without(unwrapped(name)));
        this.ids = Ids.in(text.flat);
        taken.addAll(ids.spans());
        this.edition = edition();
        this.tags = Tagger.tags(text);
        NumberText numberText = new NumberText(text, tags, taken);
        this.numbers = new NumberFinder(numberText, kind, folder, seasonOfFolder).find();
        this.titleStart = titleStart();
        int firstStrong = firstStrong();
        tags.stream()
                .filter(tag -> tag.property() == Property.RESOLUTION)
                .forEach(tag -> taken.add(new int[] {tag.start(), tag.end()}));
        this.year = Years.in(text, titleStart, numbers, firstStrong, wordsBefore(firstStrong), newestYear, taken);
        this.titleEnd = text.raw.length();
        endAt(firstStrong);
        if (numbers != null && numbers.start() >= titleStart) {
            endAt(text.opening(numbers.start()) >= titleStart ? text.opening(numbers.start()) : numbers.start());
        }
        if (year != null && !year.leads()) {
            endAt(year.start());
        }
        if (text.raw.startsWith("[")) {
            endBeforeSpecial();
        }
        taken.stream().map(span -> span[0]).filter(start -> start >= titleStart).forEach(this::endAt);
    }

    /** @param name without its ending */
    static Segment read(
            String name, @Nullable LibraryKind kind, boolean folder, @Nullable Integer seasonOfFolder, int newestYear) {
        int slash = name.lastIndexOf(" / ");
        if (slash > 0) {
            Segment left =
                    new SegmentReader(name.substring(0, slash), kind, folder, seasonOfFolder, newestYear).segment();
            Segment right =
                    new SegmentReader(name.substring(slash + 3), kind, folder, seasonOfFolder, newestYear).segment();
            if (left.hasCertainEpisodes()
                    && right.hasCertainEpisodes()
                    && !right.title().isEmpty()) {
                return Scripts.hasLatin(left.title()) ? left.withOther(right.title()) : right.withOther(left.title());
            }
        }
        return new SegmentReader(name, kind, folder, seasonOfFolder, newestYear).segment();
    }

    private Segment segment() {
        Part part = part();
        boolean byTag = titleEnd <= firstStrong()
                && (numbers == null || titleEnd < text.opening(numbers.start()) || numbers.end() <= titleStart);
        if (byTag || (year != null && numbers == null)) {
            stepBack();
            stepBackOverService();
        }
        int countryEnd = titleEnd;
        String country = country();
        List<Tag> counted = counted();
        List<String> titles = new ArrayList<>(titles());
        titles.addAll(otherReadingOfLanguage());
        if (year != null
                && !titles.isEmpty()
                && numbers != null
                && !year.leads()
                && year.end() <= numbers.start()
                && year.value() > 0) {
            titles.add(titles.getFirst() + " " + year.value());
        }
        if (country != null && countryEnd > titleEnd && !titles.isEmpty()) {
            titles.add(titles.getFirst() + " " + country);
        }
        return new Segment(
                text.raw,
                titles.isEmpty() ? "" : titles.getFirst(),
                titles.isEmpty() ? List.of() : List.copyOf(titles.subList(1, titles.size())),
                behind(),
                year == null || year.ofSeason() ? null : year.value(),
                seasonYear(),
                country,
                numbers,
                ids.ids(),
                part == null ? null : part.number(),
                Release.of(counted, edition, ReleaseGroups.of(text, counted, tags, numbers)),
                anchored,
                text.isObfuscated());
    }

    private @Nullable Integer seasonYear() {
        if (year != null) {
            return year.ofSeason() ? year.value() : null;
        }
        return numbers == null || numbers.season() == null || numbers.season() < 1900 ? null : numbers.season();
    }

    private static String unwrapped(String name) {
        String stripped = name.strip();
        if (stripped.startsWith("[")
                && stripped.endsWith("]")
                && stripped.indexOf('[', 1) < 0
                && stripped.indexOf(' ') > 0) {
            return stripped.substring(1, stripped.length() - 1).strip();
        }
        return stripped;
    }

    private @Nullable String edition() {
        Matcher matcher = EDITION.matcher(text.raw);
        if (!text.flat.contains("edition") || !matcher.find()) {
            return null;
        }
        taken.add(new int[] {matcher.start(), matcher.end()});
        return matcher.group(1).strip();
    }

    /** Behind what stands in front of a title: the group in brackets, tags, the day of a recording. */
    private int titleStart() {
        int start = behindGroup();
        return numbers != null && start > 0 && numbers.start() < start && numbers.end() > start ? numbers.end() : start;
    }

    private int behindGroup() {
        int start = skip(SAGA, skip(DAY_PREFIX, skip(PREFIX, ScenePrefix.end(text.raw))));
        while (start < text.raw.length()
                && (text.raw.charAt(start) == '['
                        || (text.raw.charAt(start) == '(' && holdsOnlyTags(start))
                        || (start == 0 && isCounted() && NameText.isOpening(text.raw.charAt(0))))) {
            int close = text.closing(start);
            if (close < 0 || !hasTitleBehind(close) || isPlain(close)) {
                return start;
            }
            start = close;
            while (start < text.raw.length()
                    && !NameText.isWord(text.raw.charAt(start))
                    && !NameText.isOpening(text.raw.charAt(start))) {
                start++;
            }
        }
        return start;
    }

    private boolean isCounted() {
        return numbers != null && !numbers.absolute().isEmpty();
    }

    /** {@code [REC] 2 (2009)}: where nothing speaks of a release, a bracket in front is a word of the title. */
    private boolean isPlain(int position) {
        return numbers == null && tags.stream().noneMatch(tag -> tag.start() >= position);
    }

    private boolean holdsOnlyTags(int open) {
        int close = text.closing(open);
        return close > 0
                && text.tokens.stream()
                        .filter(token -> token.start() > open && token.end() < close)
                        .allMatch(this::isTagged);
    }

    private int skip(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text.flat);
        return from == 0 && matcher.find() ? matcher.end() : from;
    }

    /** Whether anything but numbers, brackets and tags stands there. */
    private boolean hasTitleBehind(int position) {
        for (Token token : text.tokens) {
            if (token.start() >= position
                    && token.group() == 0
                    && !isTagged(token)
                    && token.key().chars().anyMatch(Character::isLetter)
                    && (numbers == null || token.start() >= numbers.end() || token.end() <= numbers.start())) {
                return numbers == null || token.start() < numbers.start() || numbers.start() <= position + 3;
            }
        }
        return false;
    }

    private boolean isTagged(Token token) {
        for (Tag tag : tags) {
            if (tag.start() <= token.start() && tag.end() >= token.end()) {
                return true;
            }
        }
        return false;
    }

    /** Where the first tag stands that ends a title: behind at least one word that is none. */
    private int firstStrong() {
        int word = firstWord();
        for (Tag tag : tags) {
            int start = tag.strong() && tag.start() > word ? text.opening(tag.start()) : -1;
            if (start > titleStart && hasWord(titleStart, start)) {
                return start;
            }
        }
        return text.raw.length();
    }

    private long wordsBefore(int position) {
        return text.tokens.stream()
                .filter(token -> token.start() >= titleStart && token.end() <= position && !isTagged(token))
                .count();
    }

    private int firstWord() {
        for (Token token : text.tokens) {
            if (token.start() >= titleStart && !isStrong(token)) {
                return token.start();
            }
        }
        return text.raw.length();
    }

    private boolean isStrong(Token token) {
        return tags.stream().anyMatch(tag -> tag.strong() && tag.start() <= token.start() && tag.end() >= token.end());
    }

    private boolean hasWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (NameText.isWord(text.raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void endAt(int position) {
        if (position < titleEnd) {
            titleEnd = Math.max(position, titleStart);
            anchored = true;
        }
    }

    /** {@code [Group] Title OVA - Name}: fan subtitlers name the form behind the title. */
    private void endBeforeSpecial() {
        for (Tag tag : tags) {
            if (tag.value().equals(OVA)
                    && tag.start() > titleStart
                    && text.tokens.get(tag.first()).group() == 0
                    && hasWord(titleStart, tag.start())) {
                endAt(tag.start());
                return;
            }
        }
    }

    private @Nullable Part part() {
        if (numbers != null) {
            Part part = Parts.ofEpisode(text.flat, Math.min(numbers.end(), text.flat.length()));
            Part stacked = part != null ? part : Parts.stacked(text.flat, false);
            return stacked != null && stacked.start() < numbers.end() ? null : stacked;
        }
        Part part = Parts.stacked(text.flat, year == null);
        if (part != null && part.start() > titleStart) {
            endAt(part.start());
        }
        return part;
    }

    /** Weak tags right before the end of the title are no part of it, as long as a title remains. */
    private void stepBack() {
        for (int i = tags.size() - 1; i >= 0; i--) {
            Tag tag = tags.get(i);
            if (tag.end() > titleEnd) {
                continue;
            }
            boolean adjacent = !hasWord(tag.end(), titleEnd);
            if (!adjacent
                    || !hasWord(titleStart, tag.start())
                    || !MAY_PRECEDE.contains(tag.property())
                    || !isReleaseWord(tag)) {
                return;
            }
            titleEnd = text.opening(tag.start());
        }
    }

    /** {@code Title.XYZ.WEB-DL}: the service that a recording from the web names, whichever it is. */
    private void stepBackOverService() {
        boolean web = tags.stream()
                .anyMatch(tag ->
                        tag.property() == Property.SOURCE && tag.value().startsWith("web") && tag.start() == titleEnd);
        Token last = lastToken();
        if (!web || last == null || !hasWord(titleStart, last.start()) || last.end() - last.start() > 5) {
            return;
        }
        String word = text.raw.substring(last.start(), last.end());
        if (word.length() > 1 && !isTitleCase(word) && word.equals(word.toUpperCase(Locale.ROOT)) && !isShouted(word)) {
            titleEnd = last.start();
        }
    }

    private @Nullable Token lastToken() {
        Token last = null;
        for (Token token : text.tokens) {
            if (token.start() >= titleStart && token.end() <= titleEnd) {
                last = token;
            }
        }
        return last;
    }

    /** Dots and tags, and no article in front, which would want a noun behind the language. */
    private boolean isReleased() {
        return text.raw.indexOf(' ') < 0
                && firstStrong() < text.raw.length()
                && !text.flat.startsWith("the ", titleStart);
    }

    /** {@code Der.Untergang.German.2004}: the language may be the title's last word, or the release's. */
    private List<String> otherReadingOfLanguage() {
        for (Tag tag : tags) {
            if (tag.property() == Property.LANGUAGE
                    && year != null
                    && tag.end() - tag.start() > 3
                    && tag.end() <= year.start()
                    && !hasWord(tag.end(), year.start())
                    && hasWord(titleStart, tag.start())) {
                boolean stripped = tag.start() >= titleEnd;
                return Titles.of(text.raw.substring(titleStart, stripped ? tag.end() : tag.start()));
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
        String word = text.raw.substring(tag.start(), tag.end());
        boolean beforeYear = year != null && !year.leads() && year.start() <= titleEnd + 1;
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
        return year != null || numbers != null || firstStrong() < text.raw.length();
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && isTitleCase(word);
    }

    private static boolean isTitleCase(String word) {
        return word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    }

    /** Whether the whole title is in capitals, so that capitals say nothing. */
    private boolean isShouted(String word) {
        String title = text.raw.substring(titleStart, Math.max(titleStart, titleEnd));
        return title.equals(title.toUpperCase(Locale.ROOT)) && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private @Nullable String country() {
        Matcher brackets = COUNTRY_IN_BRACKETS.matcher(text.raw).region(titleStart, titleEnd);
        while (brackets.find()) {
            String country = Words.country(brackets.group(1).toLowerCase(Locale.ROOT));
            if (country != null && hasWord(titleStart, brackets.start())) {
                titleEnd = brackets.start();
                return country;
            }
        }
        if (numbers == null) {
            return null;
        }
        Token last = lastToken();
        if (last == null || !hasWord(titleStart, last.start()) || !isCode(last)) {
            return null;
        }
        String country = Words.country(last.key());
        if (country != null) {
            titleEnd = last.start();
        }
        return country;
    }

    /** In capitals; in small letters only where everything is, and never what is a word as well. */
    private boolean isCode(Token token) {
        String word = text.raw.substring(token.start(), token.end());
        return word.equals(token.key().toUpperCase(Locale.ROOT))
                || (!word.equals("us") && text.raw.equals(text.raw.toLowerCase(Locale.ROOT)));
    }

    private List<Tag> counted() {
        int border = numbers != null && numbers.start() >= titleStart
                ? Math.max(titleEnd, Math.min(numbers.end(), firstStrongBehind(numbers.end())))
                : titleEnd;
        int strong = numbers == null ? titleEnd : firstStrongBehind(numbers.end());
        List<Tag> counted = new ArrayList<>();
        int run = border;
        for (Tag tag : tags) {
            boolean behind = tag.start() >= titleEnd
                    && (numbers == null || tag.start() >= strong || tag.end() <= numbers.start());
            boolean atOnce = tag.start() >= border && !hasWord(run, tag.start());
            boolean bracketed =
                    tag.start() > titleStart && text.tokens.get(tag.first()).group() > 0 && tag.start() >= titleEnd;
            boolean before =
                    tag.end() <= titleStart && text.tokens.get(tag.first()).group() > 0;
            if (tag.strong() || behind || atOnce || bracketed || before || leadsToStrong(tag, strong)) {
                if (!(tag.start() < titleEnd && tag.start() >= titleStart)) {
                    counted.add(tag);
                }
            }
            if (atOnce) {
                run = tag.end();
            }
        }
        return counted;
    }

    private boolean leadsToStrong(Tag tag, int strong) {
        if (tag.start() < titleEnd || numbers == null) {
            return false;
        }
        int position = tag.end();
        for (Tag next : tags) {
            if (next.start() >= position && !hasWord(position, next.start())) {
                if (next.start() >= strong) {
                    return true;
                }
                position = next.end();
            }
        }
        return (position >= strong - 2 && strong < text.raw.length())
                || (!hasWord(position, text.raw.length()) && !isTitleCase(text.raw.substring(tag.start(), tag.end())));
    }

    private int firstStrongBehind(int position) {
        return tags.stream()
                .filter(tag -> tag.strong() && tag.start() >= position)
                .mapToInt(Tag::start)
                .min()
                .orElse(text.raw.length());
    }

    private List<String> titles() {
        int start = titleStart;
        if (year != null && year.leads()) {
            start = Math.max(start, year.end());
        }
        if ((start >= titleEnd && text.raw.startsWith("[")) || isAllBrackets() || titleInBrackets(start)) {
            return BracketTitles.of(text, tags, numbers);
        }
        return Titles.of(text.raw.substring(Math.min(start, titleEnd), titleEnd));
    }

    private boolean titleInBrackets(int start) {
        String zone = start < titleEnd ? text.raw.substring(start, titleEnd) : "";
        return zone.contains("][")
                && text.raw.startsWith("[")
                && numbers != null
                && zone.stripTrailing().endsWith("]");
    }

    private boolean isAllBrackets() {
        return text.raw.startsWith("[") && numbers != null && titleStart == 0;
    }

    /** {@code [Title] S01E02}: a group in front of nothing may be the title. */
    private String inFirstBracket() {
        int close = text.closing(0);
        return close < 0 ? "" : Titles.tidy(text.raw.substring(1, close - 1));
    }

    /** {@code 03 - Title}: what follows a number that opens the name. */
    private String behind() {
        if (numbers != null && text.raw.startsWith("[") && titleEnd <= titleStart) {
            return inFirstBracket();
        }
        if (numbers == null
                || numbers.season() != null
                || (numbers.certain() && numbers.absolute().isEmpty() && numbers.airDate() == null)
                || hasWord(titleStart, numbers.start())) {
            return "";
        }
        int end = text.raw.length();
        for (Tag tag : tags) {
            if ((tag.strong() && tag.start() > numbers.end())
                    || (tag.start() > numbers.end()
                            && text.tokens.get(tag.first()).group() > 0)) {
                end = Math.min(end, text.opening(tag.start()));
            }
        }
        String rest = Titles.tidy(text.raw.substring(Math.min(numbers.end(), end), end));
        if (numbers.airDate() != null && !rest.isEmpty() && !Character.isLetter(rest.charAt(0))) {
            return "";
        }
        int dash = rest.indexOf(" - ");
        return dash > 0 ? rest.substring(0, dash) : rest;
    }
}
