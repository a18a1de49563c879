package app.marquee.model.command;

import app.marquee.model.Message;

/** A wish, done by one service. */
public sealed interface Command extends Message
        permits ScanLibrary,
                AnswerQuestion,
                EnrichItem,
                EditItem,
                RefreshMetadata,
                PublishItem,
                CancelJob,
                ReplayState {}
