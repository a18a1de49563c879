package app.marquee.model.topology;

import static app.marquee.model.topology.Reading.Effort.QUICK;
import static app.marquee.model.topology.Reading.Effort.WAITING;
import static app.marquee.model.topology.ServiceName.ENRICHMENT;
import static app.marquee.model.topology.ServiceName.NOTIFIER;
import static app.marquee.model.topology.ServiceName.PUBLISHER;
import static app.marquee.model.topology.ServiceName.SCANNER;

import app.marquee.model.Message;
import app.marquee.model.Messages;
import app.marquee.model.command.AnswerQuestion;
import app.marquee.model.command.CancelJob;
import app.marquee.model.command.EditItem;
import app.marquee.model.command.EnrichItem;
import app.marquee.model.command.PublishItem;
import app.marquee.model.command.RefreshMetadata;
import app.marquee.model.command.ReplayState;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.AssetDisturbed;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.LibraryRemoved;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.event.SettingsChanged;
import app.marquee.model.event.WebhookReceived;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which service reads which message. Every service declares all of it before it sends or listens, so a message that was
 * routed has reached every reader. The gateway additionally hears every message on one queue, and every instance of a
 * service hears {@code settings.changed} on a queue of its own.
 */
public final class Topology {
    /** Bound to every exchange: the gateway's event log and timeline are made from it. One consumer at a time. */
    public static final String EVERY_MESSAGE_QUEUE = "every.message.api-gateway";

    /** Dead letters of {@link #EVERY_MESSAGE_QUEUE}. */
    public static final String EVERY_MESSAGE_DEAD_LETTER_QUEUE = EVERY_MESSAGE_QUEUE + ".dlq";

    private static final List<Reading> READINGS = Stream.of(
                    read(ScanLibrary.class, WAITING, SCANNER),
                    read(WebhookReceived.class, WAITING, SCANNER),
                    read(FileDiscovered.class, WAITING, SCANNER),
                    read(MediaUnmatched.class, QUICK, SCANNER),
                    read(AssetPublished.class, QUICK, SCANNER, ENRICHMENT, NOTIFIER),
                    read(MediaIdentified.class, QUICK, ENRICHMENT),
                    read(FileRemoved.class, QUICK, ENRICHMENT, PUBLISHER, NOTIFIER),
                    read(EnrichItem.class, WAITING, ENRICHMENT),
                    read(EditItem.class, QUICK, ENRICHMENT),
                    read(AnswerQuestion.class, WAITING, ENRICHMENT),
                    read(RefreshMetadata.class, QUICK, ENRICHMENT),
                    read(MetadataEnriched.class, WAITING, PUBLISHER),
                    read(PublishItem.class, WAITING, PUBLISHER),
                    read(AssetDisturbed.class, WAITING, PUBLISHER),
                    read(LibraryChanged.class, QUICK, ENRICHMENT, PUBLISHER, NOTIFIER),
                    read(LibraryRemoved.class, QUICK, ENRICHMENT, PUBLISHER, NOTIFIER),
                    read(CancelJob.class, QUICK, SCANNER, ENRICHMENT, PUBLISHER, NOTIFIER),
                    read(ReplayState.class, QUICK, SCANNER, ENRICHMENT))
            .flatMap(List::stream)
            .toList();

    private Topology() {}

    /** Every pair of message and reader. */
    public static List<Reading> readings() {
        return READINGS;
    }

    public static List<Reading> readingsOf(ServiceName service) {
        return READINGS.stream().filter(reading -> reading.reader() == service).toList();
    }

    /** The exchanges, one a message, by wire name. */
    public static List<String> exchanges() {
        return Messages.all().stream().map(Messages::nameOf).toList();
    }

    /** The exchange each instance listens to on a queue of its own. */
    public static String settingsExchange() {
        return Messages.nameOf(SettingsChanged.class);
    }

    private static List<Reading> read(Class<? extends Message> message, Reading.Effort effort, ServiceName... readers) {
        return Stream.of(readers)
                .map(reader -> new Reading(message, reader, effort))
                .toList();
    }
}
