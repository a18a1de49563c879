package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process holds after everything that can be collected is collected.
 *
 * @param heapMiB of living objects
 * @param threads of the platform
 */
record Memory(double heapMiB, long pssMiB, int threads) {
    static Memory of(JavaProcess process) {
        return new Memory(
                Math.round(livingBytes(process) / (1024 * 102.4)) / 10.0, process.pssKiB() / 1024, threads(process));
    }

    /** The histogram collects all garbage first; its last line is {@code Total  <instances>  <bytes>}. */
    private static double livingBytes(JavaProcess process) {
        List<String> words = List.of(
                lastLine(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), process)
                        .split("\\s+"));
        return Double.parseDouble(words.getLast());
    }

    private static String lastLine(String jcmd, JavaProcess process) {
        try {
            Process asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram").start();
            try (var lines = asked.inputReader().lines()) {
                return lines.filter(line -> !line.isBlank())
                        .reduce("", (earlier, later) -> later)
                        .strip();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int threads(JavaProcess process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("Threads:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
