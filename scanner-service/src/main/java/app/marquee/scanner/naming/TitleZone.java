package app.marquee.scanner.naming;

import app.marquee.scanner.naming.NameText.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a name the title stands. Its end moves to the left with each thing that ends a title. */
final class TitleZone {
    private static final String OVA = "ova";

    private final TaggedText tagged;
    private final NameText text;
    private final List<Tag> tags;
    private final int start;
    private int end;
    private boolean anchored;

    TitleZone(TaggedText tagged, int start) {
        this.tagged = tagged;
        this.text = tagged.name();
        this.tags = tagged.tags();
        this.start = start;
        this.end = tagged.length();
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether something marks where the title ends. */
    boolean anchored() {
        return anchored;
    }

    /** As written. */
    String written() {
        return text.raw.substring(start, Math.max(start, end));
    }

    /** What stands between here and the end belongs to the release, but marks nothing. */
    void retreat(int position) {
        end = position;
    }

    /** Where the first tag stands that ends a title: behind at least one word that is none. */
    int firstStrong() {
        int word = firstWord();
        for (Tag tag : tags) {
            int border = tag.strong() && tag.start() > word ? text.opening(tag.start()) : -1;
            if (border > start && tagged.hasWord(start, border)) {
                return border;
            }
        }
        return tagged.length();
    }

    /** Words of the title up to there that are no tags. */
    long wordsBefore(int position) {
        return text.tokens.stream()
                .filter(token -> token.start() >= start && token.end() <= position && !tagged.isTagged(token))
                .count();
    }

    private int firstWord() {
        for (Token token : text.tokens) {
            if (token.start() >= start && !tagged.isStrong(token)) {
                return token.start();
            }
        }
        return tagged.length();
    }

    void endAt(int position) {
        if (position < end) {
            retreat(Math.max(position, start));
            anchored = true;
        }
    }

    /** {@code [Group] Title OVA - Name}: fan subtitlers name the form behind the title. */
    void endBeforeSpecial() {
        for (Tag tag : tags) {
            if (tag.value().equals(OVA)
                    && tag.start() > start
                    && text.tokens.get(tag.first()).group() == 0
                    && tagged.hasWord(start, tag.start())) {
                endAt(tag.start());
                return;
            }
        }
    }

    @Nullable
    Token lastToken() {
        Token last = null;
        for (Token token : text.tokens) {
            if (token.start() >= start && token.end() <= end) {
                last = token;
            }
        }
        return last;
    }
}
