package app.marquee.scanner.naming;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way in which people write numbers.
 *
 * @param worthwhile a cheap look whether the pattern can match at all
 * @param reading    what a match means; null when it means nothing
 */
record NumberRule(String name, Predicate<NumberText> worthwhile, Pattern pattern, Reader reading) {
    interface Reader extends Function<Match, @Nullable Numbers> {}

    record Match(String rule, Matcher groups, NumberText text) {
        int number(int group) {
            return Integer.parseInt(groups.group(group));
        }

        int start() {
            return groups.start();
        }

        int end() {
            return groups.end();
        }
    }

    @Nullable
    Numbers find(NumberText text, boolean masked) {
        if (!worthwhile.test(text)) {
            return null;
        }
        Matcher matcher = pattern.matcher(masked ? text.masked : text.flat);
        while (matcher.find()) {
            Numbers numbers = reading.apply(new Match(name, matcher, text));
            if (numbers != null) {
                return numbers;
            }
        }
        return null;
    }
}
