package app.marquee.notifier.targets;

import org.jspecify.annotations.Nullable;

/** A stored credential cannot be decrypted: the key file is another than the one it was stored with. */
public final class UnreadableSecret extends RuntimeException {
    UnreadableSecret(@Nullable Throwable cause) {
        super(
                "the stored password or key cannot be decrypted with $MARQUEE_HOME/secrets/notifier-key; enter it again",
                cause);
    }
}
