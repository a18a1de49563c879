package app.marquee.scanner.naming;

import app.marquee.scanner.naming.Years.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes titles of the text that was found to be one, and of what may be one beside it. */
final class SegmentTitles {
    private final TaggedText tagged;
    private final NameText text;
    private final List<Tag> tags;
    private final @Nullable Numbers numbers;
    private final @Nullable Year year;
    private final TitleZone title;

    SegmentTitles(TaggedText tagged, TitleZone title, @Nullable Year year) {
        this.tagged = tagged;
        this.text = tagged.name();
        this.tags = tagged.tags();
        this.numbers = tagged.numbers();
        this.title = title;
        this.year = year;
    }

    /** Best first. The year or country of a series may belong to its title. */
    List<String> all(List<String> others, @Nullable String country) {
        List<String> titles = new ArrayList<>(written());
        titles.addAll(others);
        if (titles.isEmpty()) {
            return titles;
        }
        if (year != null && numbers != null && !year.leads() && year.end() <= numbers.start()) {
            titles.add(titles.getFirst() + " " + year.value());
        }
        if (country != null) {
            titles.add(titles.getFirst() + " " + country);
        }
        titles.addAll(aroundTag());
        return titles;
    }

    private List<String> written() {
        int start = title.start();
        if (year != null && year.leads()) {
            start = Math.max(start, year.end());
        }
        if ((start >= title.end() && text.raw.startsWith("[")) || isAllBrackets() || titleInBrackets(start)) {
            return BracketTitles.of(text, tags, numbers);
        }
        return Titles.of(text.raw.substring(Math.min(start, title.end()), title.end()));
    }

    /** {@code Quiet divx Town}: the only tag of a name may have strayed into its title. */
    private List<String> aroundTag() {
        if (tags.size() != 1
                || numbers != null
                || year != null
                || tags.getFirst().start() != title.end()) {
            return List.of();
        }
        String behind = text.raw.substring(tags.getFirst().end());
        return behind.length() > 1 && behind.charAt(0) == ' ' && Character.isLetter(behind.charAt(1))
                ? Titles.of(title.written() + behind)
                : List.of();
    }

    private boolean titleInBrackets(int start) {
        String zone = start < title.end() ? text.raw.substring(start, title.end()) : "";
        return zone.contains("][")
                && text.raw.startsWith("[")
                && numbers != null
                && zone.stripTrailing().endsWith("]");
    }

    private boolean isAllBrackets() {
        return text.raw.startsWith("[") && numbers != null && title.start() == 0;
    }

    /** {@code [Title] S01E02}: a group in front of nothing may be the title. */
    private String inFirstBracket() {
        int close = text.closing(0);
        return close < 0 ? "" : Titles.tidy(text.raw.substring(1, close - 1));
    }

    /** {@code 03 - Title}: what follows a number that opens the name. */
    String behind() {
        if (numbers != null && text.raw.startsWith("[") && title.end() <= title.start()) {
            return inFirstBracket();
        }
        if (numbers == null
                || numbers.season() != null
                || (numbers.certain() && numbers.absolute().isEmpty() && numbers.airDate() == null)
                || tagged.hasWord(title.start(), numbers.start())) {
            return "";
        }
        int end = tagged.length();
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
