package app.marquee.scanner.naming;

import app.marquee.model.media.LibraryKind;
import app.marquee.scanner.naming.Parts.Part;
import app.marquee.scanner.naming.Tag.Property;
import app.marquee.scanner.naming.Years.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one part of a path: finds what is certain, lets it end the title, and takes tags only behind that. */
final class SegmentReader {
    private static final Pattern EDITION =
            Pattern.compile("[\\[{]edition[-=]([^\\]}]+)[\\]}]", Pattern.CASE_INSENSITIVE);

    private final NameText text;
    private final List<int[]> taken = new ArrayList<>();
    private final Ids.Found ids;
    private final @Nullable String edition;
    private final @Nullable Numbers numbers;
    private final TaggedText tagged;
    private final TitleZone title;
    private final @Nullable Year year;

    private SegmentReader(
            String name, @Nullable LibraryKind kind, boolean folder, @Nullable Integer seasonOfFolder, int newestYear) {
        this.text = new NameText(Sites.without(unwrapped(name)));
        this.ids = Ids.in(text.flat);
        taken.addAll(ids.spans());
        this.edition = edition();
        List<Tag> tags = Tagger.tags(text);
        this.numbers = new NumberFinder(new NumberText(text, tags, taken), kind, folder, seasonOfFolder).find();
        this.tagged = new TaggedText(text, tags, numbers);
        this.title = new TitleZone(tagged, TitleStart.of(tagged));
        tags.stream()
                .filter(tag -> tag.property() == Property.RESOLUTION)
                .forEach(tag -> taken.add(new int[] {tag.start(), tag.end()}));
        int firstStrong = title.firstStrong();
        this.year =
                Years.in(text, title.start(), numbers, firstStrong, title.wordsBefore(firstStrong), newestYear, taken);
        end(firstStrong);
    }

    private void end(int firstStrong) {
        title.endAt(firstStrong);
        if (numbers != null && numbers.start() >= title.start()) {
            int bracket = text.opening(numbers.start());
            title.endAt(bracket >= title.start() ? bracket : numbers.start());
        }
        if (year != null && !year.leads()) {
            title.endAt(year.start());
        }
        if (text.raw.startsWith("[")) {
            title.endBeforeSpecial();
        }
        taken.stream()
                .map(span -> span[0])
                .filter(start -> start >= title.start())
                .forEach(title::endAt);
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
        ReleaseWords words = new ReleaseWords(tagged, title, year);
        if (endsByTag() || (year != null && numbers == null)) {
            words.stepBack();
        }
        int countryEnd = title.end();
        String country = words.country();
        List<Tag> counted = CountedTags.of(tagged, title);
        SegmentTitles found = new SegmentTitles(tagged, title, year);
        List<String> titles = found.all(words.otherReadingOfLanguage(), countryEnd > title.end() ? country : null);
        return new Segment(
                text.raw,
                titles.isEmpty() ? "" : titles.getFirst(),
                titles.isEmpty() ? List.of() : List.copyOf(titles.subList(1, titles.size())),
                found.behind(),
                year == null || year.ofSeason() ? null : year.value(),
                seasonYear(),
                country,
                numbers,
                ids.ids(),
                part == null ? null : part.number(),
                Release.of(counted, edition, ReleaseGroups.of(text, counted, tagged.tags(), numbers)),
                title.anchored(),
                text.isObfuscated());
    }

    private boolean endsByTag() {
        return title.end() <= title.firstStrong()
                && (numbers == null || title.end() < text.opening(numbers.start()) || numbers.end() <= title.start());
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

    private @Nullable Part part() {
        if (numbers != null) {
            Part part = Parts.ofEpisode(text.flat, Math.min(numbers.end(), text.flat.length()));
            Part stacked = part != null ? part : Parts.stacked(text.flat, false);
            return stacked != null && stacked.start() < numbers.end() ? null : stacked;
        }
        Part part = Parts.stacked(text.flat, year == null);
        if (part != null && part.start() > title.start()) {
            title.endAt(part.start());
        }
        return part;
    }
}
