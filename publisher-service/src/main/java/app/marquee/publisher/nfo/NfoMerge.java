package app.marquee.publisher.nfo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Completes an NFO somebody else wrote: every element of theirs stays as it is, what they lack is added. */
public final class NfoMerge {
    private NfoMerge() {}

    /**
     * @param theirs as it lies on disk
     * @param items  that the file shows, in its order
     * @return empty when theirs is not well-formed, too large, or speaks of something else than we do
     */
    public static Optional<byte[]> complete(byte[] theirs, List<NfoItem> items) {
        Optional<Document> read = NfoTree.read(theirs);
        Optional<Document> ours = NfoTree.read(Nfo.of(items));
        if (read.isEmpty() || ours.isEmpty()) {
            return Optional.empty();
        }
        Document result = read.get();
        List<Element> theirRoots = NfoTree.children(result.getDocumentElement());
        List<Element> ourRoots = NfoTree.children(ours.get().getDocumentElement());
        if (theirRoots.isEmpty()
                || Stream.concat(theirRoots.stream(), ourRoots.stream())
                                .map(Element::getTagName)
                                .distinct()
                                .count()
                        > 1) {
            return Optional.empty();
        }
        var left = new ArrayList<>(ourRoots);
        for (Element root : theirRoots) {
            counterpart(root, left).ifPresent(own -> {
                left.remove(own);
                complete(root, own);
            });
        }
        left.forEach(own -> result.getDocumentElement().appendChild(result.importNode(own, true)));
        return Optional.of(NfoDigest.sign(Nfo.DECLARATION + NfoTree.written(result)));
    }

    /** The episode with the same numbers; else, where theirs does not number, the next. */
    private static Optional<Element> counterpart(Element theirs, List<Element> ours) {
        String number = numberOf(theirs);
        return ours.stream()
                .filter(own -> number.isEmpty() || numberOf(own).equals(number))
                .findFirst();
    }

    private static String numberOf(Element root) {
        String season = NfoTree.textOf(root, "season");
        String episode = NfoTree.textOf(root, "episode");
        return episode.isEmpty() ? "" : season + "x" + episode;
    }

    private static void complete(Element theirs, Element ours) {
        Set<String> theirNames = new HashSet<>();
        for (Element child : NfoTree.children(theirs)) {
            if (!NfoTree.blank(child)) {
                theirNames.add(child.getTagName());
            }
        }
        for (Element own : NfoTree.children(ours)) {
            switch (own.getTagName()) {
                case "uniqueid" -> addKeyed(theirs, own, "type");
                case "namedseason" -> addKeyed(theirs, own, "number");
                case "ratings" -> into(theirs, "ratings", own, theirNames);
                case "fileinfo" -> into(theirs, "fileinfo", own, theirNames);
                case "year" -> addUnlessAny(theirs, own, theirNames, "year", "premiered");
                case "premiered" -> addUnlessAny(theirs, own, theirNames, "premiered", "aired");
                case "aired" -> addUnlessAny(theirs, own, theirNames, "aired", "premiered");
                default -> addUnlessAny(theirs, own, theirNames, own.getTagName());
            }
        }
    }

    private static void addUnlessAny(Element theirs, Element own, Set<String> theirNames, String... names) {
        if (Stream.of(names).noneMatch(theirNames::contains)) {
            NfoTree.children(theirs).stream()
                    .filter(child -> child.getTagName().equals(own.getTagName()) && NfoTree.blank(child))
                    .forEach(theirs::removeChild);
            add(theirs, own);
        }
    }

    /** Elements that are told apart by an attribute: those with a key theirs lacks. */
    private static void addKeyed(Element theirs, Element own, String key) {
        List<Element> same = NfoTree.children(theirs).stream()
                .filter(child -> child.getTagName().equals(own.getTagName()))
                .toList();
        if (same.stream().noneMatch(child -> child.getAttribute(key).equalsIgnoreCase(own.getAttribute(key)))) {
            Element added = add(theirs, own);
            if (same.stream().anyMatch(child -> child.getAttribute("default").equals("true"))) {
                added.removeAttribute("default");
            }
        }
    }

    /** What is below ours goes below theirs, where theirs has nothing of that name (and, for ratings, of that source). */
    private static void into(Element theirs, String name, Element own, Set<String> theirNames) {
        Optional<Element> existing = NfoTree.children(theirs).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst();
        if (existing.isEmpty() || !theirNames.contains(name)) {
            existing.ifPresent(theirs::removeChild);
            // A rating in the old form is still theirs.
            if (!(name.equals("ratings") && theirNames.contains("rating"))) {
                add(theirs, own);
            }
            return;
        }
        for (Element child : NfoTree.children(own)) {
            if (name.equals("ratings")) {
                addKeyed(existing.get(), child, "name");
            } else if (NfoTree.children(existing.get()).stream()
                    .noneMatch(there -> there.getTagName().equals(child.getTagName()) && !NfoTree.blank(there))) {
                add(existing.get(), child);
            }
        }
    }

    private static Element add(Element parent, Element own) {
        Element copy = (Element) parent.getOwnerDocument().importNode(own, true);
        parent.appendChild(copy);
        return copy;
    }
}
