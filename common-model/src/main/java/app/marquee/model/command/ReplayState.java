package app.marquee.model.command;

import app.marquee.model.WireName;

/**
 * Say your current state again, with the same revisions: a listener is new, restored or rebuilt. Heard by the services
 * that own state.
 *
 * @param forService the listener that asks, for the log
 */
@WireName("state.replay")
public record ReplayState(String forService) implements Command {}
