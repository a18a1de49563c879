package app.marquee.model.event;

import app.marquee.model.Message;

/** A fact, said by the service that owns it. */
public sealed interface PipelineEvent extends Message
        permits LibraryChanged,
                LibraryRemoved,
                FileDiscovered,
                FileRemoved,
                MediaIdentified,
                MediaUnmatched,
                MetadataEnriched,
                AssetPublished,
                AssetDisturbed,
                PlayersNotified,
                WebhookReceived,
                JobProgress,
                JobChanged,
                SettingsChanged {}
