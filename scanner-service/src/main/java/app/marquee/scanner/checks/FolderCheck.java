package app.marquee.scanner.checks;

import org.jspecify.annotations.Nullable;

/**
 * What a folder is good for.
 *
 * @param ok         whether it can become a library's root
 * @param mediaFiles videos below it, as far as they were counted
 * @param countedAll false when counting took too long: there are more
 * @param library    name of the library that holds it, lies in it or is it
 * @param problem    what is wrong
 * @param remedy     what to do about it
 */
record FolderCheck(
        String path,
        boolean ok,
        boolean exists,
        boolean readable,
        boolean writable,
        long mediaFiles,
        boolean countedAll,
        @Nullable String library,
        @Nullable String problem,
        @Nullable String remedy) {
    static FolderCheck failed(String path, boolean exists, String problem, String remedy) {
        return new FolderCheck(path, false, exists, false, false, 0, true, null, problem, remedy);
    }
}
