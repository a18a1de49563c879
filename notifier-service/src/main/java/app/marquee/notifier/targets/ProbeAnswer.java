package app.marquee.notifier.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test call found.
 *
 * @param ok        whether telling it will work for every library
 * @param product   what answered, with its version, for example {@code Kodi 21.2}
 * @param summary   in words: what was found, or what is wrong and what to do
 * @param libraries how it sees each of our libraries
 */
public record ProbeAnswer(boolean ok, @Nullable String product, String summary, List<LibraryView> libraries) {
    public ProbeAnswer {
        libraries = List.copyOf(libraries);
    }

    /**
     * @param path   the library's root as the target sees it
     * @param source the folder of the target's own that holds it
     * @param remark what is wrong and what to do
     */
    public record LibraryView(
            long libraryId,
            String library,
            String path,
            boolean known,
            @Nullable String source,
            @Nullable String remark) {}

    public static ProbeAnswer failed(String summary) {
        return new ProbeAnswer(false, null, summary, List.of());
    }

    public static ProbeAnswer of(String product, List<LibraryView> libraries) {
        List<String> unknown = libraries.stream()
                .filter(library -> !library.known())
                .map(LibraryView::library)
                .toList();
        String summary = unknown.isEmpty()
                ? product + " answers and knows the folders of all " + libraries.size() + " libraries"
                : product + " answers, but does not know the folder of " + String.join(", ", unknown)
                        + ": check the path mappings";
        return new ProbeAnswer(unknown.isEmpty(), product, summary, libraries);
    }
}
