package app.marquee.publisher.library;

import app.marquee.model.media.Library;

/**
 * A library as last heard of.
 *
 * @param undone whether a person had everything of ours taken out of it again, and has not confirmed it since
 */
public record LibraryCopy(Library library, boolean undone) {}
