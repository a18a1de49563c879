package app.marquee.scanner.library;

import app.marquee.scanner.naming.VideoNames;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Whether NFO or artwork lies in a folder already. */
final class ForeignFiles {
    /** Entries looked at: enough to meet one in any library that has them, few enough to answer at once. */
    private static final int MOST = 20_000;

    private static final int DEEPEST = 8;

    private ForeignFiles() {}

    static boolean anyIn(Path root) throws IOException {
        Search search = new Search();
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, search);
        return search.found;
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private int seen;
        private boolean found;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (attributes.isRegularFile() && (VideoNames.isNfo(name) || VideoNames.isImage(name))) {
                found = true;
            }
            seen++;
            return found || seen >= MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
