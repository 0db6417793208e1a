package dev.ringback.complaint.dispatch;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.course.Channel;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a complaint must be for a route: one of each list that is given. A list that is left out asks for nothing. */
@Schema(
        name = "ComplaintRouteConditions",
        description =
                "What a complaint must be: one of each list that is given. A list that is left out asks for nothing.")
public record Conditions(
        @Size(min = 1) @Nullable List<@NotNull ComplaintKind> kinds,

        @Size(min = 1) @Nullable List<@NotNull Channel> channels,

        @Size(min = 1) @Nullable List<@NotNull CauseClass> causeClasses,

        @Size(min = 1) @Nullable List<@NotNull Level> levels,

        @Schema(description = "Products, as calls name them.") @Size(min = 1, max = 200) @Nullable
        List<@NotBlank @Size(max = 64) @PlainText String> businesses,

        @Schema(description = "Units of the agent it is about.") @Size(min = 1, max = 200) @Nullable
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String> orgUnitIds,

        @Schema(description = "Whom it is about beside an agent, as ROLE:id; a store for instance.")
        @Size(min = 1, max = 200)
        @Nullable
        List<
                        @NotNull
                        @Pattern(
                                regexp =
                                        "(DESIGNER|INSPECTOR|CREW|STORE|PARTNER|SUPPLIER):[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                        String>
                parties,

        @Schema(description = "Words in the text, whatever their case.") @Size(min = 1, max = 100) @Nullable
        List<@NotBlank @Size(max = 64) @PlainText String> keywords,

        @Schema(description = "Of the customer, as the source names them.") @Size(min = 1, max = 50) @Nullable
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String> valueTiers) {

    /** The lists a complaint is not one of; empty if the route is for it. */
    List<String> failed(RoutingFacts facts) {
        List<String> failed = new ArrayList<>();
        check("kinds", kinds, kinds != null && kinds.contains(facts.kind()), failed);
        check("channels", channels, channels != null && channels.contains(facts.channel()), failed);
        check("causeClasses", causeClasses, causeClasses != null && causeClasses.contains(facts.causeClass()), failed);
        check("levels", levels, levels != null && levels.contains(facts.level()), failed);
        check("businesses", businesses, businesses != null && contains(businesses, facts.business()), failed);
        check("orgUnitIds", orgUnitIds, orgUnitIds != null && contains(orgUnitIds, facts.orgUnitId()), failed);
        check(
                "parties",
                parties,
                parties != null && facts.parties().stream().anyMatch(party -> parties.contains(party.text())),
                failed);
        check("keywords", keywords, keywords != null && anyIn(keywords, facts.text()), failed);
        check("valueTiers", valueTiers, valueTiers != null && contains(valueTiers, facts.valueTier()), failed);
        return failed;
    }

    private static void check(String name, @Nullable List<?> asked, boolean met, List<String> failed) {
        if (asked != null && !met) {
            failed.add(name);
        }
    }

    private static boolean contains(List<String> values, @Nullable String value) {
        return value != null && values.contains(value);
    }

    private static boolean anyIn(List<String> keywords, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return keywords.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }
}
