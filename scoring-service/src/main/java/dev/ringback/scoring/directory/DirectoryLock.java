package dev.ringback.scoring.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Lets one transaction at a time change the directory. Changes are rare, and whether org units go round in a circle is a
 * question about many rows at once.
 */
@ApplicationScoped
class DirectoryLock {
    private static final long DIRECTORY = 0xD1EC;

    private final EntityManager entities;

    DirectoryLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for the lock; it ends with the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void acquire() {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", DIRECTORY)
                .getSingleResult();
    }
}
