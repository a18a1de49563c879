package app.marquee.notifier.coalescing;

import app.marquee.model.media.Library;
import app.marquee.notifier.targets.Target;
import java.nio.file.Path;
import java.util.List;

/**
 * One call to make.
 *
 * @param folder  relative to the library's root; empty for the root
 * @param folders all folders it is about: the one, or many below the root
 */
public record Telling(Target target, Library library, String folder, List<String> folders, List<News> news) {
    public Telling {
        folders = List.copyOf(folders);
        news = List.copyOf(news);
    }

    /** The library's root as the target sees it. */
    public String root() {
        return target.translate(library.linkRoot());
    }

    /** A path below the library's root as the target sees it. */
    public String atTarget(String relative) {
        return target.translate(
                relative.isEmpty()
                        ? library.linkRoot()
                        : Path.of(library.linkRoot()).resolve(relative).toString());
    }

    /** Whether there is more to tell than removals. */
    public boolean anythingNew() {
        return news.stream().anyMatch(one -> !one.gone());
    }

    public boolean anythingGone() {
        return news.stream().anyMatch(News::gone);
    }
}
