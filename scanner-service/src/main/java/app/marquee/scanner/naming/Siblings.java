package app.marquee.scanner.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only the neighbours tell: {@code Film-a.avi} is a part when {@code Film-b.avi} lies beside it. */
final class Siblings {
    private Siblings() {}

    static @Nullable Integer part(String stem, List<String> siblings) {
        if (stem.length() < 3) {
            return null;
        }
        char last = Character.toLowerCase(stem.charAt(stem.length() - 1));
        char before = stem.charAt(stem.length() - 2);
        if (last < 'a' || last > 'f' || Character.isLetterOrDigit(before)) {
            return null;
        }
        String rest = stem.substring(0, stem.length() - 1);
        char other = last == 'a' ? 'b' : 'a';
        return siblings.stream().map(VideoNames::stem).anyMatch(name -> name.equalsIgnoreCase(rest + other))
                ? last - 'a' + 1
                : null;
    }
}
