package app.marquee.scanner.naming;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.LibraryKind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameReaderFuzzTest {
    private static final List<String> SEEDS = List.of(
            "Dark (2017)/Season 01/Dark - S01E02-E03 - Title [WEBDL-1080p][x264].mkv",
            "[Group] Some Anime - 07v2 (1080p HEVC 10bit) [ABCD1234].mkv",
            "Heat.1995.Directors.Cut.German.DL.2160p.UHD.BluRay.x265-GRP.mkv",
            "【字幕组】[某动画/Some Anime][12END][720p].mkv",
            "Босх / Bosch S01E01-04 [tmdbid-60585] {imdb-tt3502248}.mkv",
            "The.Late.Show.2016.05.25.Guest.Part.2.720p.mkv",
            "Dark - Temporada 2 [HDTV][Cap.208_210].avi");
    private static final String PIECES = " ._-[](){}+~&,/'0123456789sSeExX第集季aAéжあ한\u0301\uD83D\uDE00\uD83D|★";

    private final MediaNameReader reader = new NameReader(2026);
    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "/",
                "//",
                ".mkv",
                "a",
                "((((.mkv",
                "]]]]",
                "S01E01.mkv",
                "\n.mkv",
                "😀/😀 (2001).mkv",
                "  .mkv",
                "[",
                "[]",
                "- 01",
                "s0e0",
                "99999x99999",
                "E99999",
                "\\",
                "(2001)",
                "2001",
                "[[2001]]"
            })
    void readsOddNames(String path) {
        for (LibraryKind kind : kinds()) {
            assertThat(reader.read(path, kind)).isNotNull();
        }
    }

    @Test
    void neverThrowsAndSaysTheSameTwice() {
        Stream.concat(
                        Stream.generate(this::mutated).limit(5_000),
                        Stream.generate(this::noise).limit(2_000))
                .forEach(path -> {
                    LibraryKind kind = kinds().get(random.nextInt(3));
                    assertThat(reader.read(path, kind)).as(path).isEqualTo(reader.read(path, kind));
                });
    }

    @Test
    void readsTheLongestNamesInMilliseconds() {
        List<String> long4k = List.of(
                "a ".repeat(2048),
                "1".repeat(4096),
                "[".repeat(4096),
                "[]".repeat(2048),
                "S01E01".repeat(680),
                "E01-".repeat(1024),
                "1x01 ".repeat(800),
                "2001 ".repeat(800),
                "- 01 ".repeat(800),
                "1080p.".repeat(680),
                "a.".repeat(2048),
                "-".repeat(4096),
                " ".repeat(4095) + "a",
                "season ".repeat(580),
                "(2001) ".repeat(580),
                "part 1 ".repeat(580),
                "第1集".repeat(1300),
                "a/".repeat(2048),
                "[a] ".repeat(1024),
                "日本".repeat(2048),
                "german ".repeat(580),
                "www.a.".repeat(680),
                "1 of ".repeat(800),
                "a & b / ".repeat(500),
                "s1 ".repeat(1360),
                "season two ".repeat(370),
                "s 1 e 2 ".repeat(510),
                "s02 x264 ".repeat(450),
                "may 12 2011 ".repeat(340),
                "12 - 34 ".repeat(510),
                "1-2 серии ".repeat(400),
                "(a / b) ".repeat(510),
                "a--".repeat(1360),
                "e1_02".repeat(800),
                "0123456789abcdef".repeat(256));
        for (int round = 0; round < 10; round++) {
            long4k.forEach(name -> reader.read(name, null));
        }
        for (String name : long4k) {
            long best = Long.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                long start = System.nanoTime();
                reader.read(name, null);
                best = Math.min(best, System.nanoTime() - start);
            }
            assertThat(best / 1_000)
                    .as("microseconds for " + name.substring(0, 12))
                    .isLessThan(5_000);
        }
    }

    private static List<@Nullable LibraryKind> kinds() {
        return Arrays.asList(LibraryKind.MOVIES, LibraryKind.SERIES, null);
    }

    private String mutated() {
        StringBuilder name = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int change = random.nextInt(8); change >= 0 && name.length() > 2; change--) {
            int at = random.nextInt(name.length());
            switch (random.nextInt(4)) {
                case 0 -> name.deleteCharAt(at);
                case 1 -> name.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> name.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> name.insert(at, name.substring(at, Math.min(name.length(), at + random.nextInt(12))));
            }
        }
        return name.toString();
    }

    private String noise() {
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(120); length >= 0; length--) {
            name.appendCodePoint(
                    random.nextBoolean()
                            ? PIECES.charAt(random.nextInt(PIECES.length()))
                            : random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return name.toString();
    }
}
