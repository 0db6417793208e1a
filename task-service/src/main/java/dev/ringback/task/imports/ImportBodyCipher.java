package dev.ringback.task.imports;

import dev.ringback.platform.bulk.BodyCipher;
import dev.ringback.task.number.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;

/** Bodies carry telephone numbers and are encrypted as the numbers themselves are. */
@ApplicationScoped
class ImportBodyCipher implements BodyCipher {

    private final KeyRing keys;

    ImportBodyCipher(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String keyId() {
        return keys.currentKeyId();
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        return keys.seal(plain, context);
    }

    @Override
    public byte[] open(byte[] sealed, String keyId, byte[] context) {
        return keys.open(sealed, keyId, context);
    }
}
