package dev.ringback.complaint.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.course.Channel;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A route as it is shown. */
@Schema(
        name = "ComplaintRoute",
        description = "Where complaints of some kind go, before the rule of their cause is asked.",
        requiredProperties = {
            "routeId",
            "version",
            "rank",
            "active",
            "when",
            "departmentId",
            "assign",
            "inForceFrom",
            "changedBy"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RouteView(
        @Schema(examples = "press") String routeId,

        @Schema(examples = "1", description = "Rises with each change; also the ETag.")
        int version,

        @Schema(examples = "10", description = "The lowest is looked at first.")
        int rank,

        boolean active,
        Conditions when,
        @Schema(examples = "PRESS-OFFICE") String departmentId,

        @Schema(description = "What complaints are raised to; their own if absent.") @Nullable
        Level level,

        @Schema(examples = "A05", description = "Who handles them, unless one is about him or he left.") @Nullable
        String officerAgentId,

        @Schema(description = "Whether they are given to who of the department has the fewest open ones.")
        boolean assign,

        Instant inForceFrom,
        @Schema(examples = "manager-1") String changedBy) {

    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    static RouteView of(Route route) {
        return new RouteView(
                route.routeId(),
                route.version(),
                route.rank(),
                route.active(),
                route.when(),
                route.departmentId(),
                route.level(),
                route.officerAgentId(),
                route.assign(),
                route.inForceFrom(),
                route.changedBy());
    }

    /** A route as it is put. */
    @Schema(name = "PutComplaintRoute", description = "Where complaints of some kind go from now on.")
    public record Put(
            @Schema(examples = "10", description = "The lowest is looked at first.") @NotNull @Min(0) @Max(100_000)
            Integer rank,

            @Schema(description = "false takes it out of use; true if left out.") @Nullable
            Boolean active,

            @NotNull @Valid Conditions when,

            @Schema(examples = "PRESS-OFFICE", description = "A unit of the directory, or the shipped CUSTOMER-CARE.")
            @NotNull
            @Pattern(regexp = IDENTIFIER)
            String departmentId,

            @Schema(description = "What complaints are raised to; their own if left out.") @Nullable
            Level level,

            @Schema(
                    examples = "A05",
                    description =
                            "Who handles them: an agent of the department. One that is about him, or that comes in after he"
                                    + " left, goes by assign.")
            @Pattern(regexp = IDENTIFIER)
            @Nullable
            String officerAgentId,

            @Schema(description = "Gives them to who of the department has the fewest open ones; false if left out.")
            @Nullable
            Boolean assign) {}

    /** The form of the list in the published contract. */
    @Schema(name = "ComplaintRoutePage", description = "All routes.", requiredProperties = "items")
    record Page(List<RouteView> items) {}

    /** A complaint that might come in. */
    @Schema(name = "RoutingQuestion", description = "A complaint that might come in.")
    record Question(
            @Schema(description = "A complaint if left out.") @Nullable
            ComplaintKind kind,

            @NotNull Channel channel,
            @NotNull CauseClass causeClass,

            @Schema(description = "By its channel if left out.") @Nullable
            Level level,

            @Size(max = 64) @PlainText @Nullable String business,

            @Pattern(regexp = IDENTIFIER) @Nullable String orgUnitId,

            @Size(max = 20) @Nullable List<@NotNull @Valid Party> parties,

            @Pattern(regexp = IDENTIFIER) @Nullable String valueTier,

            @Size(max = 4000) @PlainText @Nullable String text) {

        RoutingFacts facts() {
            return new RoutingFacts(
                    Objects.requireNonNullElse(kind, ComplaintKind.COMPLAINT),
                    channel,
                    causeClass,
                    level == null ? channel.level() : level,
                    business,
                    orgUnitId,
                    Objects.requireNonNullElse(parties, List.of()),
                    valueTier,
                    Objects.requireNonNullElse(text, ""));
        }
    }

    /** Where a complaint goes, and why. */
    @Schema(
            name = "RoutingExplanation",
            description = "Where a complaint goes, and why.",
            requiredProperties = {"departmentId", "looked"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explanation(
            @Schema(examples = "PRESS-OFFICE") String departmentId,

            @Schema(
                    examples = "press",
                    description = "The route, or the cause of the rule; absent if the reporter named the unit.")
            @Nullable
            String rule,

            @Schema(examples = "1") @Nullable Integer version,

            @Schema(description = "What it is raised to.") @Nullable
            Level level,

            @Schema(description = "What was looked at, in order; the last sent it.")
            List<Look> looked) {

        /** Of what the history keeps of the routing. */
        static Explanation of(Map<String, String> details) {
            @Nullable String version = details.get("ruleVersion");
            @Nullable String level = details.get("level");
            String looked = details.getOrDefault("looked", "");
            return new Explanation(
                    details.getOrDefault("departmentId", ""),
                    details.get("rule"),
                    version == null ? null : Integer.valueOf(version),
                    level == null ? null : Level.valueOf(level),
                    looked.isEmpty()
                            ? List.of()
                            : Arrays.stream(looked.split(" ", -1))
                                    .map(Dispatcher.Look::of)
                                    .map(look -> new Look(look.rule(), look.version(), look.failed()))
                                    .toList());
        }

        static Explanation of(Dispatcher.Dispatch dispatch) {
            return new Explanation(
                    dispatch.departmentId(),
                    dispatch.rule(),
                    dispatch.version(),
                    dispatch.level(),
                    dispatch.looked().stream()
                            .map(look -> new Look(look.rule(), look.version(), look.failed()))
                            .toList());
        }
    }

    /** A look at a route. */
    @Schema(
            name = "RoutingLook",
            description = "A look at a route or a rule.",
            requiredProperties = {"rule", "version", "failed"})
    record Look(
            @Schema(examples = "press") String rule,
            @Schema(examples = "1") int version,

            @Schema(description = "The conditions it did not meet; none for the one that sent it.")
            List<String> failed) {}
}
