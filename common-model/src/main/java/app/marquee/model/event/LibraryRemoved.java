package app.marquee.model.event;

import app.marquee.model.WireName;

/** A library is ours no longer; its files stay where they are. Sent by scanner-service. */
@WireName("library.removed")
public record LibraryRemoved(long libraryId, long revision) implements PipelineEvent {}
