package app.marquee.scanner.checks;

import app.marquee.scanner.naming.VideoNames;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at a folder as the scanner would see it: for a few seconds at most, also where a mount hangs. */
final class FolderLook {
    /** @param folder real path of a library's root */
    record Taken(String library, Path folder) {}

    private final Duration counting;
    private final Duration answering;

    /**
     * @param counting  how long files are counted
     * @param answering how long the disk may take for all of it
     */
    FolderLook(Duration counting, Duration answering) {
        this.counting = counting;
        this.answering = answering;
    }

    FolderCheck at(String text, List<Taken> taken) {
        FutureTask<FolderCheck> look = new FutureTask<>(() -> look(text, taken));
        Thread.ofPlatform().daemon().name("folder-look").start(look); // a mount that hangs holds its thread
        try {
            return look.get(answering.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            look.cancel(true);
            return FolderCheck.failed(
                    text,
                    false,
                    "the disk does not answer within " + answering.toSeconds() + " s",
                    "Look whether the mount it is on hangs.");
        } catch (ExecutionException e) {
            return FolderCheck.failed(text, true, "it cannot be looked at: " + e.getCause(), "Look at the disk.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private FolderCheck look(String text, List<Taken> taken) throws IOException {
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            return FolderCheck.failed(text, false, "this is no path: " + e.getReason(), "Give an absolute path.");
        }
        if (text.isBlank() || !path.isAbsolute()) {
            return FolderCheck.failed(
                    text, false, "the path is not absolute", "Give the whole path, for example /srv/films.");
        }
        if (!Files.exists(path)) {
            return FolderCheck.failed(
                    text, false, "it does not exist", "Create the folder, or mount the disk it is on.");
        }
        if (!Files.isDirectory(path)) {
            return FolderCheck.failed(text, true, "it is no folder", "Give the folder that holds the media.");
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            return FolderCheck.failed(
                    text, true, "it cannot be read", "Give the user Marquee runs as permission to read it.");
        }
        Path real = path.toRealPath();
        Count count = new Count(System.nanoTime() + counting.toNanos());
        Files.walkFileTree(real, count);
        boolean writable = Files.isWritable(path);
        Optional<Taken> other = taken.stream()
                .filter(each -> each.folder().startsWith(real) || real.startsWith(each.folder()))
                .findFirst();
        return new FolderCheck(
                text,
                writable && other.isEmpty(),
                true,
                true,
                writable,
                count.videos,
                count.whole,
                other.map(Taken::library).orElse(null),
                !writable
                        ? "it cannot be written to"
                        : other.map(each -> "the library '" + each.library() + "' has " + each.folder())
                                .orElse(null),
                !writable
                        ? "Give the user Marquee runs as write permission there: NFO and artwork lie beside the media."
                        : other.isPresent() ? "A file belongs to one library: choose a folder beside it." : null);
    }

    private static final class Count extends SimpleFileVisitor<Path> {
        private final long deadline;
        private long videos;
        private boolean whole = true;

        Count(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (VideoNames.isVideo(file.getFileName().toString())) {
                videos++;
            }
            return goOn();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return goOn();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return goOn();
        }

        private FileVisitResult goOn() {
            if (System.nanoTime() - deadline < 0 && !Thread.currentThread().isInterrupted()) {
                return FileVisitResult.CONTINUE;
            }
            whole = false;
            return FileVisitResult.TERMINATE;
        }
    }
}
