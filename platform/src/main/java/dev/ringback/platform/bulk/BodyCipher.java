package dev.ringback.platform.bulk;

/**
 * Encrypts the bodies of imports while they wait, since anything may be in them. A service that keeps keys of its own
 * brings a bean of it; else one derived from the service's configured secret is used.
 */
public interface BodyCipher {

    /** Names the key that {@link #seal} uses. */
    String keyId();

    /** Encrypts, bound to the context, so that a value opens only where it belongs. */
    byte[] seal(byte[] plain, byte[] context);

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalStateException if the key is unknown, or the value was changed or belongs to another context
     */
    byte[] open(byte[] sealed, String keyId, byte[] context);
}
