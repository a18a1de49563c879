package app.marquee.enrichment.library;

/** Is told, in the same transaction, what happens by itself in a library from now on. */
@FunctionalInterface
public interface AutomationOnlooker {
    void changed(LibraryAutomation before, LibraryAutomation now);
}
