package app.marquee.scanner.naming;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How many names are read a second, on one thread. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.SECONDS)
public class NameReaderBenchmark {
    private static final int NAMES = 10;

    private static final List<String> PATHS = List.of(
            "Dark (2017)/Season 01/Dark - S01E02-E03 - Title [WEBDL-1080p][x264].mkv",
            "[Group] Some Anime - 07v2 (1080p HEVC 10bit) [ABCD1234].mkv",
            "Heat.1995.Directors.Cut.German.DL.2160p.UHD.BluRay.x265-GRP.mkv",
            "Heat (1995)/Heat (1995).mkv",
            "Босх / Bosch S01E01-04 [tmdbid-60585].mkv",
            "The.Late.Show.2016.05.25.Guest.720p.WEB.x264-GRP.mkv",
            "Dark/Season 3/07 - Title.mkv",
            "The.Office.US.S03E10.A.Benihana.Christmas.1080p.AMZN.WEB-DL.DDP5.1.H.264-GRP.mkv",
            "Blade.Runner.2049.2017.1080p.BluRay.DTS-HD.MA.7.1.x264-GRP.mkv",
            "Dark.S01E02.1080p.WEB.x264-GRP/a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6.mkv");

    private final NameReader reader = new NameReader(2026);

    @Benchmark
    @Fork(1)
    @Warmup(iterations = 4, time = 2)
    @Measurement(iterations = 4, time = 2)
    @BenchmarkMode(Mode.Throughput)
    @OperationsPerInvocation(NAMES)
    public void warm(Blackhole hole) {
        PATHS.forEach(path -> hole.consume(reader.read(path, null)));
    }

    /** The first names of a process that has just started. */
    @Benchmark
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public void cold(Blackhole hole) {
        PATHS.forEach(path -> hole.consume(reader.read(path, null)));
    }
}
