package dev.ringback.complaint.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a complaint is about beside an agent (CMPL-9).
 *
 * @param id as the system that sent it names the party
 */
@Schema(
        name = "ComplaintParty",
        description = "Whom a complaint is about beside an agent.",
        requiredProperties = {"role", "id"})
public record Party(
        @NotNull PartyRole role,

        @Schema(examples = "D-07", description = "As the system that sent it names the party.")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String id)
        implements Comparable<Party> {

    /** One text for both, e.g. {@code DESIGNER:D-07}. */
    public String text() {
        return role.name() + ":" + id;
    }

    /** What {@link #text()} says. */
    public static Party of(String text) {
        int colon = text.indexOf(':');
        return new Party(PartyRole.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public int compareTo(Party other) {
        return text().compareTo(other.text());
    }
}
