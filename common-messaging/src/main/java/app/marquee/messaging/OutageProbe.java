package app.marquee.messaging;

import java.util.Optional;

/** Says whether something outside that messages need is there. Asked every few seconds while consumers are stopped. */
public interface OutageProbe {
    /** What is probed, for example {@code TMDb}. */
    String name();

    /** What is wrong and what to do, in a sentence; empty when all is well. Costs no budget and answers within 5 s. */
    Optional<String> problem();
}
