package app.marquee.messaging.secrets;

import app.marquee.messaging.launch.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Credentials at rest: AES-256-GCM, a fresh nonce for each, bound to what they are for. */
public final class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String VERSION = "v1:";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private final String keyFile;

    /** @param keyFile in {@code $MARQUEE_HOME/secrets}, made when it is not there */
    public SecretBox(Secrets secrets, String keyFile) {
        this(secrets.getOrMake(keyFile), keyFile);
    }

    /** @param passphrase of high entropy: it is hashed, not stretched */
    SecretBox(String passphrase, String keyFile) {
        this.keyFile = keyFile;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(passphrase.getBytes(StandardCharsets.UTF_8));
            this.key = new SecretKeySpec(hash, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** @param purpose needed again to open it, for example the service the secret is for */
    public String seal(String secret, String purpose) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), purpose);
        return VERSION
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array());
    }

    /** @throws UnreadableSecret when it was sealed with another key, for another purpose, or was changed */
    public String open(String sealed, String purpose) {
        if (!sealed.startsWith(VERSION)) {
            throw new UnreadableSecret(keyFile, null);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            if (bytes.length <= NONCE) {
                throw new UnreadableSecret(keyFile, null);
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            byte[] rest = Arrays.copyOfRange(bytes, NONCE, bytes.length);
            return new String(run(Cipher.DECRYPT_MODE, nonce, rest, purpose), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnreadableSecret(keyFile, e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String purpose) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSecret(keyFile, e);
        }
    }
}
