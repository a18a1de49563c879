package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.Library;

/** A library was made or its settings changed. Sent by scanner-service; says the whole library. */
@WireName("library.changed")
public record LibraryChanged(Library library, long revision) implements PipelineEvent {}
