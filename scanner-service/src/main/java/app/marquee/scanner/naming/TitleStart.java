package app.marquee.scanner.naming;

import app.marquee.scanner.naming.NameText.Token;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a title begins: behind a group in brackets, tags, the day of a recording. */
final class TitleStart {
    private static final Pattern PREFIX =
            Pattern.compile("^(?:hd )?(?:\\d{3,4}p|h26[45](?: - hevc)?)(?:[: ]+)(?=\\p{L})");
    /** {@code Saga-f03-Long_Heat}: the film's number in its saga. */
    private static final Pattern SAGA = Pattern.compile("^[^\\[(]+-f\\d{1,2}-(?=[\\p{L}\\p{N}])");

    private static final Pattern DAY_PREFIX = Pattern.compile("^\\d{6} (?=[a-z])");

    /** {@code (3)Title (1995)}, {@code [04] Title (1995)}: a film's number in a collection. */
    private static final Pattern RUNNING_NUMBER = Pattern.compile(
            "^(?:\\(\\d{1,2}\\)|\\[\\d{1,2}])[ ._-]{0,3}(?=[\\p{Lu}\\p{Lo}].*(?<!\\d)(?:19|20)\\d{2}(?!\\d))");

    private final TaggedText tagged;
    private final NameText text;
    private final List<Tag> tags;
    private final @Nullable Numbers numbers;

    private TitleStart(TaggedText tagged) {
        this.tagged = tagged;
        this.text = tagged.name();
        this.tags = tagged.tags();
        this.numbers = tagged.numbers();
    }

    static int of(TaggedText tagged) {
        int start = new TitleStart(tagged).behindFront();
        Numbers numbers = tagged.numbers();
        return numbers != null && start > 0 && numbers.start() < start && numbers.end() > start ? numbers.end() : start;
    }

    private int behindFront() {
        int start = skip(SAGA, skip(DAY_PREFIX, skip(PREFIX, ScenePrefix.end(text.raw))));
        start = start == 0 && numbers == null ? runningNumber() : start;
        while (start < tagged.length()
                && (text.raw.charAt(start) == '['
                        || (text.raw.charAt(start) == '(' && holdsOnlyTags(start))
                        || (start == 0 && isCounted() && NameText.isOpening(text.raw.charAt(0))))) {
            int close = text.closing(start);
            if (close < 0 || !hasTitleBehind(close) || isPlain(close)) {
                return start;
            }
            start = close;
            while (start < tagged.length()
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
                        .allMatch(tagged::isTagged);
    }

    private int runningNumber() {
        Matcher matcher = RUNNING_NUMBER.matcher(text.raw);
        return matcher.find() ? matcher.end() : 0;
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
                    && !tagged.isTagged(token)
                    && token.key().chars().anyMatch(Character::isLetter)
                    && (numbers == null || token.start() >= numbers.end() || token.end() <= numbers.start())) {
                return numbers == null || token.start() < numbers.start() || numbers.start() <= position + 3;
            }
        }
        return false;
    }
}
