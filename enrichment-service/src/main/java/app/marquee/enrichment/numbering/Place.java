package app.marquee.enrichment.numbering;

/** Where an episode stands in its series, as the provider counts. */
public record Place(int season, int number) {}
