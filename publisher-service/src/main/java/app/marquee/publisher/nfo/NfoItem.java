package app.marquee.publisher.nfo;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.StreamDetails;

/**
 * One item as an NFO tells it.
 *
 * @param streams of the file beside which the NFO lies; {@link StreamDetails#NONE} for a series
 */
public record NfoItem(MediaKind kind, ExternalIds ids, ItemDetails details, StreamDetails streams) {}
