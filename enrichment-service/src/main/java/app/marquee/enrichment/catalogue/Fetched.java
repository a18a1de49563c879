package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.numbering.Numbered;
import app.marquee.enrichment.provider.MovieFacts;
import app.marquee.enrichment.provider.SeriesFacts;

/** What became of the wish to enrich an item. */
sealed interface Fetched {
    /** There is nothing to do: it is fresh, gone, or nobody wants it any longer. */
    record Nothing() implements Fetched {}

    /**
     * Nobody can be asked at present; the item waits.
     *
     * @param why and what to do, in a sentence
     */
    record Nobody(String why) implements Fetched {}

    record OfMovie(MovieFacts facts) implements Fetched {}

    /** @param numbered by which order its files are */
    record OfSeries(SeriesFacts facts, Numbered numbered) implements Fetched {}

    /** The provider knows no such item. */
    record Unknown(String provider) implements Fetched {}
}
