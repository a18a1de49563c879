package app.marquee.scanner.naming;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which tags count: the certain ones, and the possible ones where no title and no episode's title stands. */
final class CountedTags {
    private final TaggedText tagged;
    private final NameText text;
    private final List<Tag> tags;
    private final @Nullable Numbers numbers;
    private final int titleStart;
    private final int titleEnd;

    private CountedTags(TaggedText tagged, TitleZone title) {
        this.tagged = tagged;
        this.text = tagged.name();
        this.tags = tagged.tags();
        this.numbers = tagged.numbers();
        this.titleStart = title.start();
        this.titleEnd = title.end();
    }

    static List<Tag> of(TaggedText tagged, TitleZone title) {
        return new CountedTags(tagged, title).all();
    }

    private List<Tag> all() {
        int border = numbers != null && numbers.start() >= titleStart
                ? Math.max(titleEnd, Math.min(numbers.end(), tagged.firstStrongBehind(numbers.end())))
                : titleEnd;
        int strong = numbers == null ? titleEnd : tagged.firstStrongBehind(numbers.end());
        List<Tag> counted = new ArrayList<>();
        int run = border;
        for (Tag tag : tags) {
            boolean behind = tag.start() >= titleEnd
                    && (numbers == null || tag.start() >= strong || tag.end() <= numbers.start());
            boolean atOnce = tag.start() >= border && !tagged.hasWord(run, tag.start());
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
            if (next.start() >= position && !tagged.hasWord(position, next.start())) {
                if (next.start() >= strong) {
                    return true;
                }
                position = next.end();
            }
        }
        return (position >= strong - 2 && strong < tagged.length())
                || (!tagged.hasWord(position, tagged.length()) && !ReleaseWords.isTitleCase(tagged.word(tag)));
    }
}
