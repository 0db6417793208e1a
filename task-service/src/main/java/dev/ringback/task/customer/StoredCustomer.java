package dev.ringback.task.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer with the hash and the masked form of its number.
 *
 * @param stated what its source states of the fields that were changed here since
 * @param revision counts the changes of the row
 * @param erasedAt when the customer was erased on request
 */
@SuppressWarnings("ArrayRecordComponent") // read from the database; compared by content where it is compared
record StoredCustomer(
        UUID id,
        String source,
        String externalId,
        byte[] numberHash,
        String masked,
        MasterData master,
        Map<String, @Nullable String> stated,
        Instant createdAt,
        @Nullable LocalDate verifiedOn,
        @Nullable UUID mergedInto,
        long revision,
        @Nullable Instant erasedAt) {

    /** Who stands for the customer: the survivor if it was merged, else itself. */
    UUID person() {
        return mergedInto == null ? id : mergedInto;
    }

    /**
     * The first field in which a customer as it is stated now is another, or null. The source may go on stating what it stated before the field
     * was changed here (TASK-4).
     */
    @Nullable
    String difference(StatedCustomer given) {
        Map<String, @Nullable String> known = master.fields();
        for (Map.Entry<String, @Nullable String> field : given.master().fields().entrySet()) {
            String name = field.getKey();
            @Nullable String value = field.getValue();
            boolean matters = given.complete() || name.equals("name") || (name.equals("region") && value != null);
            boolean same = Objects.equals(value, known.get(name))
                    || (stated.containsKey(name) && Objects.equals(value, stated.get(name)));
            if (matters && !same && !name.equals("obsolete")) {
                return name;
            }
        }
        return null;
    }
}
