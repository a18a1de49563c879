package app.marquee.scanner.naming;

import app.marquee.scanner.naming.NameText.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name with what was found in it: tags, certain and possible ones, and numbers. */
record TaggedText(NameText name, List<Tag> tags, @Nullable Numbers numbers) {
    boolean isTagged(Token token) {
        for (Tag tag : tags) {
            if (tag.start() <= token.start() && tag.end() >= token.end()) {
                return true;
            }
        }
        return false;
    }

    boolean isStrong(Token token) {
        return tags.stream().anyMatch(tag -> tag.strong() && tag.start() <= token.start() && tag.end() >= token.end());
    }

    /** Whether a letter or digit stands between. */
    boolean hasWord(int from, int to) {
        return name.hasWord(from, to);
    }

    /** Where the next tag that is certain begins; the end of the name when there is none. */
    int firstStrongBehind(int position) {
        return tags.stream()
                .filter(tag -> tag.strong() && tag.start() >= position)
                .mapToInt(Tag::start)
                .min()
                .orElse(name.raw.length());
    }

    /** As written. */
    String word(Tag tag) {
        return name.raw.substring(tag.start(), tag.end());
    }

    String word(Token token) {
        return name.raw.substring(token.start(), token.end());
    }

    int length() {
        return name.raw.length();
    }
}
