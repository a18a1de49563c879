package app.marquee.endtoend.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of Marquee's programs and how to start it: on our own class path, which needs nothing built; or unpacked from its
 * jar, with an archive of its classes, as {@code ./marquee up} does.
 */
record Program(String module, Class<?> main) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    List<String> onOurClassPath() {
        List<String> command = withOptions();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    /** @param apps where programs are unpacked to, each once */
    List<String> unpackedIn(Path apps, String processName) {
        Path jar = apps.resolve(module).resolve(module + ".jar");
        if (!Files.exists(jar)) {
            unpackTo(apps.resolve(module));
        }
        List<String> command = withOptions();
        command.add("-XX:+AutoCreateSharedArchive");
        command.add("-XX:SharedArchiveFile=" + jar.resolveSibling(processName + ".jsa"));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private List<String> withOptions() {
        List<String> command = new ArrayList<>(List.of(JAVA));
        options()
                .lines()
                .map(line -> line.split(" +"))
                .filter(words -> words[0].equals("every") || words[0].equals(module))
                .forEach(words -> command.addAll(Arrays.asList(words).subList(1, words.length)));
        if (Runtime.version().feature() == 24) {
            command.add("-XX:+UnlockExperimentalVMOptions");
        }
        if (Runtime.version().feature() >= 24) {
            command.add("-XX:+UseCompactObjectHeaders");
        }
        return command;
    }

    private static String options() {
        try (InputStream options = Program.class.getResourceAsStream("/jvm.options")) {
            if (options == null) {
                throw new IllegalStateException("deploy/jvm.options is not on the class path");
            }
            return new String(options.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpackTo(Path folder) {
        try {
            Process unpacking = new ProcessBuilder(
                            JAVA,
                            "-Djarmode=tools",
                            "-jar",
                            executableJar().toString(),
                            "extract",
                            "--destination",
                            folder.toString(),
                            "--application-filename",
                            module + ".jar")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (unpacking.waitFor() != 0) {
                throw new IllegalStateException(executableJar() + " cannot be unpacked");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Beside the classes we run with: in the module's {@code target}. */
    private Path executableJar() throws IOException {
        try {
            Path classes = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.list(classes.resolveSibling(""))) {
                return files.filter(file -> file.toString().endsWith("-exec.jar"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(module + " is not packaged: ./mvnw package"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
