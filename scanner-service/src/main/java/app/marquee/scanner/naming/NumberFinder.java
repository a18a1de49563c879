package app.marquee.scanner.naming;

import app.marquee.model.media.LibraryKind;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the rules for numbers in turn, the certain ones first. */
final class NumberFinder {
    private static final Pattern AFTER_SEASON = Pattern.compile("[ -]{1,3}(\\d{2,4})(?:v\\d)?(?=[ ]*(?:[\\[(|]|$))");
    /** {@code Season 1 - 02 Title}. */
    private static final Pattern BEFORE_TITLE = Pattern.compile("[ ]-[ ](0\\d{1,2})(?=[ ])");

    private static final Pattern YEAR = Pattern.compile("(?<=[^0-9])(?:19|20)\\d{2}(?![0-9])");

    /** {@code Show - 207 (17) - 20151123}: what stands right before the day. */
    private static final Pattern CODE_BEFORE_DAY =
            Pattern.compile("(?<=[ ]-[ ])([1-9])(?!00)(\\d{2})(?:[ ]\\((\\d{1,4})\\))?[ ]-[ ]$");

    private final NumberText text;
    private final @Nullable LibraryKind kind;
    private final boolean folder;
    private final @Nullable Integer seasonOfFolder;

    NumberFinder(NumberText text, @Nullable LibraryKind kind, boolean folder, @Nullable Integer seasonOfFolder) {
        this.text = text;
        this.kind = kind;
        this.folder = folder;
        this.seasonOfFolder = seasonOfFolder;
    }

    @Nullable
    Numbers find() {
        Numbers both = first(SeasonEpisodeRules.ALL, false);
        if (both != null) {
            return shownOn(withSeasonBefore(both));
        }
        if (kind == LibraryKind.MOVIES) {
            return null;
        }
        Numbers date = first(AirDateRules.ALL, false);
        if (date != null) {
            return shownThatDay(date);
        }
        Numbers season = first(SeasonRules.ALL, true);
        Numbers episode = episode(season);
        if (season == null) {
            return episode;
        }
        return episode == null ? season : joined(season, episode);
    }

    /** {@code Show 2012 03 14 s02e07}: the day stands beside the episode. */
    private Numbers shownOn(Numbers both) {
        Numbers date = text.year ? first(AirDateRules.ALL, false) : null;
        return date == null || (date.start() < both.end() && both.start() < date.end())
                ? both
                : both.withAirDate(Objects.requireNonNull(date.airDate())).from(date.start());
    }

    /** {@code Temporada 4 [Cap.408]}, {@code Season 1 S01E02}: the title ends where the season is first told. */
    private Numbers withSeasonBefore(Numbers both) {
        for (NumberRule rule : SeasonRules.TOLD_TWICE) {
            Numbers season = rule.find(text, false);
            if (season != null
                    && season.start() > 0
                    && season.end() <= both.start()
                    && (both.rule().equals(SeasonEpisodeRules.CAPITULO)
                            || Objects.equals(season.season(), both.season()))) {
                return both.from(season.start());
            }
        }
        return both;
    }

    private @Nullable Numbers episode(@Nullable Numbers season) {
        Numbers worded = first(EpisodeRules.ALL, true);
        if (worded != null && !isCountOfSeason(worded, season) && !isPartOfFilm(worded)) {
            return worded;
        }
        if (season != null) {
            Numbers asWord = EpisodeRules.AS_WORD.find(text, true);
            if (asWord != null && asWord.start() >= season.end()) {
                return asWord;
            }
        }
        if (folder) {
            return season == null ? CountedRules.RANGE.find(text, true) : null;
        }
        Numbers between = CountedRules.BETWEEN.find(text, false);
        Numbers counted = between != null ? between : first(CountedRules.ALL, true);
        if (counted != null && seasonOfFolder == null && apart(counted, season)) {
            return counted;
        }
        if (season != null) {
            return behindSeason(season);
        }
        return seasonOfFolder != null ? inSeason(counted) : unmarked();
    }

    private static boolean apart(Numbers counted, @Nullable Numbers season) {
        return season == null || counted.start() >= season.end() - 1;
    }

    /** {@code Film (2001) (1 of 2)}. */
    private boolean isPartOfFilm(Numbers worded) {
        Matcher year = YEAR.matcher(text.masked);
        return worded.rule().equals("5 of 9")
                && kind != LibraryKind.SERIES
                && year.find()
                && year.start() < worded.start();
    }

    /** {@code S1E1-8 of 8}: all of them. */
    private static boolean isCountOfSeason(Numbers worded, @Nullable Numbers season) {
        return season != null && worded.start() < season.end() && worded.end() > season.start();
    }

    private @Nullable Numbers behindSeason(Numbers season) {
        Matcher titled = BEFORE_TITLE.matcher(text.masked.substring(season.end()));
        if (titled.lookingAt() && season.seasons().size() == 1) {
            return Numbers.absolute(
                    "number behind the season",
                    List.of(Integer.valueOf(titled.group(1))),
                    season.end(),
                    season.end() + titled.end());
        }
        if ((!text.fansub && !season.rule().equals("S01")) || season.seasons().size() > 1) {
            return null;
        }
        String tail = text.masked.substring(season.end());
        Matcher matcher = AFTER_SEASON.matcher(tail);
        if (!matcher.lookingAt() || matcher.group(1).length() < 2) {
            return null;
        }
        int number = Integer.parseInt(matcher.group(1));
        if (number >= 1900 && number < 2100) {
            return null;
        }
        return Numbers.absolute(
                "number behind the season", List.of(number), season.end(), season.end() + matcher.end());
    }

    private @Nullable Numbers inSeason(@Nullable Numbers counted) {
        Numbers code = first(BareNumberRules.CODES, true);
        if (code != null && code.season() != null && code.season().equals(seasonOfFolder)) {
            return code;
        }
        if (counted != null && isCodeOfSeason(counted)) {
            return Numbers.episodes(
                    counted.rule(),
                    seasonOfFolder,
                    List.of(counted.absolute().getFirst() % 100),
                    counted.start(),
                    counted.end());
        }
        if (counted != null) {
            return counted.absolute().isEmpty()
                    ? counted
                    : Numbers.episodes(counted.rule(), null, counted.absolute(), counted.start(), counted.end());
        }
        return first(BareNumberRules.IN_SEASON, true);
    }

    /** {@code Season 3/Show [307]}. */
    private boolean isCodeOfSeason(Numbers counted) {
        if (counted.absolute().size() != 1 || seasonOfFolder == null) {
            return false;
        }
        int number = counted.absolute().getFirst();
        return number > 100 && number / 100 == seasonOfFolder && number % 100 > 0;
    }

    private @Nullable Numbers unmarked() {
        Numbers bare = first(BareNumberRules.NUMBERS, true);
        if (bare != null && !isFilm()) {
            return bare;
        }
        Numbers code = first(BareNumberRules.CODES, true);
        if (code != null && isCode(code)) {
            return code;
        }
        if (isFilm()) {
            return null;
        }
        Numbers recorded = BareNumberRules.RECORDED.find(text, true);
        if (recorded != null) {
            return recorded;
        }
        Numbers inSeries = kind == LibraryKind.SERIES ? BareNumberRules.IN_SERIES.find(text, true) : null;
        if (inSeries != null) {
            return inSeries;
        }
        return EpisodeRules.PART.find(text, true);
    }

    /** A year, but of a recording from television: films have years. */
    private boolean isFilm() {
        return YEAR.matcher(text.masked).find();
    }

    private boolean isCode(Numbers code) {
        boolean leadingZero = text.flat.charAt(code.start()) == '0';
        boolean expected = kind == LibraryKind.SERIES || text.television || !isFilm() || leadingZero;
        boolean inPlace = code.start() < text.firstStrong || (text.scenePrefix && code.end() == text.flat.length());
        return expected && inPlace && (leadingZero || !isFilmBefore(code.start()));
    }

    private boolean isFilmBefore(int position) {
        Matcher year = YEAR.matcher(text.masked);
        return year.find()
                && (year.start() > position
                        || (!text.television && !text.flat.substring(position).contains("-")));
    }

    private Numbers shownThatDay(Numbers date) {
        Numbers worded = first(EpisodeRules.ALL, true);
        if (worded == null || worded.end() > date.start() + 1) {
            return withCode(date);
        }
        return worded.withAirDate(Objects.requireNonNull(date.airDate()));
    }

    /**
     * {@code Show.105.Live.From.Town.2012.03.14}: a code, when words stand between it and the day, or when hyphens set both
     * apart.
     */
    private Numbers withCode(Numbers date) {
        Matcher apart = CODE_BEFORE_DAY.matcher(text.masked.substring(0, date.start()));
        if (apart.find()) {
            Numbers both = Numbers.episodes(
                            "code before the day",
                            Integer.valueOf(apart.group(1)),
                            List.of(Integer.valueOf(apart.group(2))),
                            apart.start(),
                            date.end())
                    .withAirDate(Objects.requireNonNull(date.airDate()))
                    .guessed();
            return apart.group(3) == null
                    ? both
                    : both.withAbsolute(List.of(Integer.valueOf(apart.group(3))), apart.start(), date.end());
        }
        Numbers code = BareNumberRules.THREE.find(text, true);
        if (code == null || code.end() >= date.start()) {
            return date;
        }
        boolean words = text.flat.substring(code.end(), date.start()).chars().anyMatch(Character::isLetter);
        return words ? code.withAirDate(Objects.requireNonNull(date.airDate())) : date;
    }

    private static Numbers joined(Numbers season, Numbers episode) {
        if (!episode.episodes().isEmpty() || episode.between() != null) {
            return new Numbers(
                    season.rule() + ", " + episode.rule(),
                    season.season(),
                    season.seasons(),
                    episode.episodes(),
                    episode.absolute(),
                    episode.between(),
                    episode.airDate(),
                    titleEnd(season, episode),
                    Math.max(season.end(), episode.end()),
                    true);
        }
        return new Numbers(
                season.rule() + ", " + episode.rule(),
                season.season(),
                season.seasons(),
                episode.absolute(),
                List.of(),
                null,
                null,
                titleEnd(season, episode),
                Math.max(season.end(), episode.end()),
                true);
    }

    /** Numbers in brackets before the season do not end the title: {@code 剧名[第01-15集].Title.S01}. */
    private static int titleEnd(Numbers season, Numbers episode) {
        return episode.rule().equals("第12集") ? season.start() : Math.min(season.start(), episode.start());
    }

    private @Nullable Numbers first(List<NumberRule> rules, boolean masked) {
        for (NumberRule rule : rules) {
            Numbers numbers = rule.find(text, masked);
            if (numbers != null) {
                return numbers;
            }
        }
        return null;
    }
}
