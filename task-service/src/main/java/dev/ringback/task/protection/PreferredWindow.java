package dev.ringback.task.protection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a customer wants to be called; it takes the place of the policies' calling hours (TASK-13). Read in the customer's time zone.
 *
 * @param slots open hours of weekdays, none of them over another
 */
@Schema(
        description =
                "When the customer wants to be called, in the customer's time zone; it takes the place of the policies' calling hours (TASK-13).")
public record PreferredWindow(
        @NotEmpty @Size(max = 21) @ApartSlots List<CallingWindows.@NotNull @Valid Slot> slots) {

    /** As people read it: {@code MONDAY TUESDAY 10:00-11:30; SATURDAY 14:00-16:00}. */
    public String text() {
        return slots.stream()
                .map(slot -> slot.days().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")) + " "
                        + slot.from() + "-" + slot.to())
                .collect(Collectors.joining("; "));
    }
}
