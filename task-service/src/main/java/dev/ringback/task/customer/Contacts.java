package dev.ringback.task.customer;

import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.number.NumberVault;
import dev.ringback.task.number.PhoneNumber;
import dev.ringback.task.number.ProtectedNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Telephone numbers that are known here, one contact each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Contacts {

    private final NumberVault vault;
    private final Sql sql;

    Contacts(NumberVault vault, Sql sql) {
        this.vault = vault;
        this.sql = sql;
    }

    /** The contact of a number, made if nobody knew it until now. */
    public UUID of(PhoneNumber phone) {
        byte[] hash = vault.hash(phone);
        return findWhole(hash).orElseGet(() -> {
            add(vault.protect(phone));
            return find(hash).orElseThrow();
        });
    }

    /** The contact a reference names; empty for one this service did not give out. */
    public Optional<UUID> of(String numberRef) {
        return vault.hashOf(numberRef).flatMap(this::find);
    }

    /** How others refer to a contact's number. */
    public String reference(UUID contact) {
        return vault.reference(Objects.requireNonNull(sql.first(
                "SELECT number_hash FROM contact WHERE id = ?",
                (connection, statement) -> statement.setObject(1, contact),
                row -> row.getBytes(1))));
    }

    /** One whose number was erased, and which only its hash remembers, is none. */
    private Optional<UUID> findWhole(byte[] hash) {
        return Optional.ofNullable(sql.first(
                "SELECT id FROM contact WHERE number_hash = ? AND number_key_id <> ?",
                (connection, statement) -> {
                    statement.setBytes(1, hash);
                    statement.setString(2, NumberVault.ERASED);
                },
                row -> row.getObject(1, UUID.class)));
    }

    private Optional<UUID> find(byte[] hash) {
        return Optional.ofNullable(sql.first(
                "SELECT id FROM contact WHERE number_hash = ?",
                (connection, statement) -> statement.setBytes(1, hash),
                row -> row.getObject(1, UUID.class)));
    }

    private void add(ProtectedNumber number) {
        sql.update(
                "INSERT INTO contact (id, number_hash, number_enc, number_key_id, masked) VALUES (?, ?, ?, ?, ?)"
                        + CustomerStore.COMES_BACK,
                (connection, statement) -> {
                    statement.setObject(1, Ids.next());
                    statement.setBytes(2, number.hash());
                    statement.setBytes(3, number.encrypted());
                    statement.setString(4, number.keyId());
                    statement.setString(5, number.masked());
                });
    }
}
