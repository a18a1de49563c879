package app.marquee.messaging.secrets;

import org.jspecify.annotations.Nullable;

/** A stored credential cannot be decrypted: the key file is another than the one it was stored with. */
public final class UnreadableSecret extends RuntimeException {
    UnreadableSecret(String keyFile, @Nullable Throwable cause) {
        super(
                "the stored password or key cannot be decrypted with $MARQUEE_HOME/secrets/" + keyFile
                        + "; enter it again",
                cause);
    }
}
