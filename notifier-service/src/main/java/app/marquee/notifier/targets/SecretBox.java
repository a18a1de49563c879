package app.marquee.notifier.targets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Credentials at rest: AES-256-GCM, a fresh nonce for each, bound to the service they are for. */
final class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String VERSION = "v1:";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param passphrase of high entropy: it is hashed, not stretched */
    SecretBox(String passphrase) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(passphrase.getBytes(StandardCharsets.UTF_8));
            this.key = new SecretKeySpec(hash, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    String seal(String secret, String service) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), service);
        return VERSION
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array());
    }

    /** @throws UnreadableSecret when it was sealed with another key, for another service, or was changed */
    String open(String sealed, String service) {
        if (!sealed.startsWith(VERSION)) {
            throw new UnreadableSecret(null);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            if (bytes.length <= NONCE) {
                throw new UnreadableSecret(null);
            }
            byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE);
            byte[] rest = java.util.Arrays.copyOfRange(bytes, NONCE, bytes.length);
            return new String(run(Cipher.DECRYPT_MODE, nonce, rest, service), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnreadableSecret(e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String service) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(service.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSecret(e);
        }
    }
}
