package dev.ringback.task.masterdata;

import dev.ringback.task.customer.MasterData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a locked customer is to be known as from now on. */
public record Edit(HeldCustomer before, MasterData after) {

    /** The fields that change, each with its old and its new value. */
    public Map<String, ChangeView.Values> changes() {
        Map<String, ChangeView.Values> changes = new LinkedHashMap<>();
        Map<String, @Nullable String> now = after.fields();
        before.master().fields().forEach((field, value) -> {
            if (!Objects.equals(value, now.get(field))) {
                changes.put(field, new ChangeView.Values(value, now.get(field)));
            }
        });
        return changes;
    }

    boolean changesProtection() {
        return after.protectedOtherwiseThan(before.master());
    }

    boolean makesObsolete() {
        return after.obsolete() && !before.master().obsolete();
    }
}
