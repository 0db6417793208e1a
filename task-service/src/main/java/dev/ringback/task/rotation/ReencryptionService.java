package dev.ringback.task.rotation;

import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import dev.ringback.task.number.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Re-encrypts all that is left, and writes down that it was asked for. */
@ApplicationScoped
class ReencryptionService {

    private final Reencryption reencryption;
    private final KeyRing keys;
    private final Audit audit;

    ReencryptionService(Reencryption reencryption, KeyRing keys, Audit audit) {
        this.reencryption = reencryption;
        this.keys = keys;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.REQUIRED)
    void writeDown() {
        audit.record(AuditAction.NUMBERS_REENCRYPTED, new AuditObject(AuditObject.Kind.KEY, keys.currentKeyId()));
    }

    ReencryptionView run() {
        long done = 0;
        int batch = reencryption.next();
        while (batch > 0) {
            done += batch;
            batch = reencryption.next();
        }
        return new ReencryptionView(keys.currentKeyId(), done, reencryption.left());
    }
}
