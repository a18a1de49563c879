package app.marquee.model.event;

import app.marquee.model.WireName;

/**
 * Settings of a service changed in its schema: every instance of it reads them anew. Sent by the instance that changed
 * them, heard by each on a queue of its own.
 */
@WireName("settings.changed")
public record SettingsChanged(String service, String scope) implements PipelineEvent {}
