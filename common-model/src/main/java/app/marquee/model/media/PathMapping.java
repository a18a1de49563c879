package app.marquee.model.media;

/**
 * One prefix of a path as somebody else sees it, and the same place as we see it. Prefixes end on a path boundary; both
 * slash kinds are understood.
 *
 * @param theirs for example {@code /data/media/movies}, {@code D:\Media} or {@code smb://nas/movies}
 * @param ours   an absolute path on this side, for example {@code /srv/movies}
 */
public record PathMapping(String theirs, String ours) {}
