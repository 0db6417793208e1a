package dev.ringback.task.number;

/**
 * A phone number as it is stored.
 *
 * @param hash keyed hash of the E.164 form; equal numbers have equal hashes
 * @param encrypted the E.164 form, encrypted and bound to the hash
 * @param keyId name of the key it is encrypted with
 * @param masked form for display, middle digits hidden (GOV-1)
 */
@SuppressWarnings("ArrayRecordComponent") // written to the database and read from it, never compared
public record ProtectedNumber(byte[] hash, byte[] encrypted, String keyId, String masked) {}
