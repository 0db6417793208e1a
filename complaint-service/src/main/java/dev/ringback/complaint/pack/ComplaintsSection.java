package dev.ringback.complaint.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.complaint.calendar.CalendarService;
import dev.ringback.complaint.calendar.CalendarView;
import dev.ringback.complaint.clock.ClockPolicyService;
import dev.ringback.complaint.clock.ClockPolicyView;
import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.dispatch.RouteService;
import dev.ringback.complaint.dispatch.RouteView;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.complaint.routing.PutRoutingRule;
import dev.ringback.complaint.routing.RoutingService;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.pack.PackSection;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rules, routes, clocks and calendars of a pack over, each as the next version where it says something new; what a pack
 * does not name stays as it is. Whether units and agents exist was checked by the service that owns them, when the pack was
 * activated; word of them may reach this one later than the pack.
 */
@ApplicationScoped
class ComplaintsSection implements PackSection {

    private static final PartReader.Parts<PutRoutingRule> RULES =
            new PartReader.Parts<>("rules", "causeClass", PutRoutingRule.class);
    private static final PartReader.Parts<RouteView.Put> ROUTES =
            new PartReader.Parts<>("routes", "routeId", RouteView.Put.class);
    private static final PartReader.Parts<ClockPolicyView.Put> CLOCKS =
            new PartReader.Parts<>("clocks", "level", ClockPolicyView.Put.class);
    private static final PartReader.Parts<CalendarView.Put> CALENDARS =
            new PartReader.Parts<>("calendars", "calendarId", CalendarView.Put.class);

    private final PartReader reader;
    private final RoutingService routing;
    private final RouteService routes;
    private final ClockPolicyService clocks;
    private final CalendarService calendars;
    private final BusinessClock clock;

    ComplaintsSection(
            PartReader reader,
            RoutingService routing,
            RouteService routes,
            ClockPolicyService clocks,
            CalendarService calendars,
            BusinessClock clock) {
        this.reader = reader;
        this.routing = routing;
        this.routes = routes;
        this.clocks = clocks;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String service() {
        return "complaint-service";
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public List<String> faults(JsonNode section, Origin origin) {
        List<String> faults = new ArrayList<>();
        reader.check(
                section, RULES, (rule, found) -> known(CauseClass.values(), rule.id(), "causeClass", found), faults);
        reader.check(section, ROUTES, (route, found) -> {}, faults);
        reader.check(
                section,
                CLOCKS,
                (times, found) -> {
                    known(Level.values(), times.id(), "level", found);
                    found.addAll(ClockPolicyService.faults(times.put()));
                    @Nullable String calendar = times.put().calendarId();
                    if (calendar != null && !brings(section, calendar) && !clocks.knowsCalendar(calendar)) {
                        found.add(new Violation("calendarId", "UNKNOWN_CALENDAR", "There is no such calendar."));
                    }
                },
                faults);
        reader.check(
                section,
                CALENDARS,
                (hours, found) -> {
                    if (hours.id().equals(CalendarService.SHIPPED)) {
                        found.add(new Violation(
                                "calendarId",
                                "CALENDAR_SHIPPED",
                                "The shipped calendar counts every hour and cannot be changed."));
                    }
                    found.addAll(CalendarService.faults(hours.put()));
                },
                faults);
        return faults;
    }

    @Override
    public void apply(JsonNode section, Origin origin) {
        Instant from = clock.startOf(origin.effectiveFrom());
        String by = origin.by();
        // Calendars first: clocks name them.
        reader.read(section, CALENDARS).forEach(each -> calendars.takeOver(each.id(), each.put(), from, by));
        reader.read(section, CLOCKS).forEach(each -> clocks.takeOver(Level.valueOf(each.id()), each.put(), from, by));
        reader.read(section, ROUTES).forEach(each -> routes.takeOver(each.id(), each.put(), from, by));
        reader.read(section, RULES)
                .forEach(each -> routing.takeOver(CauseClass.valueOf(each.id()), each.put(), from, by));
    }

    private static boolean brings(JsonNode section, String calendarId) {
        for (JsonNode calendar : section.path(CALENDARS.list())) {
            if (calendar.path(CALENDARS.id()).asText().equals(calendarId)) {
                return true;
            }
        }
        return false;
    }

    private static void known(Enum<?>[] constants, String name, String field, List<Violation> found) {
        if (Arrays.stream(constants).noneMatch(constant -> constant.name().equals(name))) {
            found.add(new Violation(field, "UNKNOWN", "unknown, or of the wrong type"));
        }
    }
}
