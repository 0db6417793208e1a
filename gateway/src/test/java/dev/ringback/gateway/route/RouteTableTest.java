package dev.ringback.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    /** What the contract says of each service, written down a second time on purpose. */
    private static final Map<ServiceName, List<String>> CONTRACT = Map.of(
            ServiceName.TASK,
            List.of(
                    "/v1/customers",
                    "/v1/customers/{id}",
                    "/v1/orders",
                    "/v1/orders/{id}",
                    "/v1/projects",
                    "/v1/enquiries",
                    "/v1/enquiries/{id}",
                    "/v1/trips",
                    "/v1/audit",
                    "/v1/data-transfer-owners",
                    "/v1/gifts",
                    "/v1/leak-incidents",
                    "/v1/originals",
                    "/v1/members",
                    "/v1/arrivals",
                    "/v1/deals",
                    "/v1/redemptions",
                    "/v1/redemptions/{id}",
                    "/v1/partner-points",
                    "/v1/partner-points/{id}",
                    "/v1/supplies",
                    "/v1/supplies/{id}",
                    "/v1/deposits",
                    "/v1/deposits/{id}",
                    "/v1/bookings",
                    "/v1/bookings/{id}",
                    "/v1/assignments",
                    "/v1/assignments/{id}",
                    "/v1/handovers",
                    "/v1/handovers/{id}",
                    "/v1/invitations",
                    "/v1/invitations/{id}",
                    "/v1/occasions",
                    "/v1/occasions/{id}",
                    "/v1/notices",
                    "/v1/notices/{id}",
                    "/v1/dormant-customers",
                    "/v1/dormant-customers/{id}",
                    "/v1/demand-forms",
                    "/v1/gift-discrepancies",
                    "/v1/gifts/{id}/discrepancies",
                    "/v1/programs/{id}/progress",
                    "/v1/programs/{id}/cards",
                    "/v1/demand-forms/coverage",
                    "/v1/imports",
                    "/v1/imports/{id}",
                    "/v1/imports/{id}/rejections",
                    "/v1/programs",
                    "/v1/programs/{id}",
                    "/v1/programs/{id}/previews",
                    "/v1/sends/{attemptId}/receipts",
                    "/v1/tasks",
                    "/v1/tasks/stats",
                    "/v1/tasks/stats/rejections",
                    "/v1/tasks/claims",
                    "/v1/tasks/{id}",
                    "/v1/tasks/{id}/dial",
                    "/v1/tasks/{id}/extensions",
                    "/v1/tasks/{id}/releases",
                    "/v1/tasks/{id}/appointment",
                    "/v1/tasks/{id}/transfers",
                    "/v1/appointments",
                    "/v1/allocations",
                    "/v1/reclaims",
                    "/v1/work-profiles/{agentId}",
                    "/v1/programs/{id}/campaign/steps",
                    "/v1/dials",
                    "/v1/contact-checks",
                    "/v1/contact-policies/{id}",
                    "/v1/contact-policies/{id}/versions",
                    "/v1/outbound-pauses/{id}",
                    "/v1/inbound-load/{orgUnitId}",
                    "/v1/do-not-call",
                    "/v1/dead-letters/task-service",
                    "/v1/dead-letters/task-service/replays"),
            ServiceName.CALLRECORD,
            List.of(
                    "/v1/call-records",
                    "/v1/call-records/{id}",
                    "/v1/call-imports",
                    "/v1/scripts",
                    "/v1/script-sessions",
                    "/v1/questionnaires",
                    "/v1/issues",
                    "/v1/reports",
                    "/v1/operations",
                    "/v1/call-records/{id}/recording/holds",
                    "/v1/call-records/{id}/sale",
                    "/v1/call-rules/{kind}/versions",
                    "/v1/leads/{id}/steps",
                    "/v1/promises",
                    "/v1/quality-checks/{id}",
                    "/v1/operations/funnel",
                    "/v1/operations/breaks",
                    "/v1/operations/callers/{customerId}/history",
                    "/v1/dead-letters/callrecord-service",
                    "/v1/dead-letters/callrecord-service/replays"),
            ServiceName.COMPLAINT,
            List.of(
                    "/v1/complaints",
                    "/v1/complaint-clocks",
                    "/v1/complaint-figures/ratios/{month}",
                    "/v1/complaint-routes",
                    "/v1/complaint-rules",
                    "/v1/calendars",
                    "/v1/findings",
                    "/v1/dead-letters/complaint-service",
                    "/v1/dead-letters/complaint-service/replays"),
            ServiceName.SCORING,
            List.of(
                    "/v1/directory/org-units",
                    "/v1/directory/agents/{id}/pay-profiles/{date}",
                    "/v1/directory/imports",
                    "/v1/packs",
                    "/v1/facts",
                    "/v1/scoring/journal",
                    "/v1/scoring/rebuilds",
                    "/v1/scoring/evaluations",
                    "/v1/kpi/statements",
                    "/v1/me",
                    "/v1/bi",
                    "/v1/dead-letters/scoring-service",
                    "/v1/dead-letters/scoring-service/replays"));

    @Test
    void everyPathOfTheContractGoesToItsService() {
        CONTRACT.forEach((service, paths) -> {
            for (String path : paths) {
                String concrete = path.replaceAll("\\{[a-z]+}", "0198c0de-0000-7000-8000-000000000000");
                assertThat(RouteTable.find(concrete))
                        .as(path)
                        .map(Route::service)
                        .contains(service);
            }
        });
    }

    @Test
    void everyRouteIsOfTheContract() {
        Set<String> contract = new HashSet<>();
        CONTRACT.values().forEach(contract::addAll);
        assertThat(RouteTable.all())
                .allSatisfy(route -> assertThat(contract)
                        .as(route.prefix())
                        .anyMatch(path -> path.equals(route.prefix()) || path.startsWith(route.prefix() + "/")));
    }

    @Test
    void noRouteLiesWithinAnotherServices() {
        List<Route> routes = RouteTable.all();
        assertThat(routes).extracting(Route::prefix).doesNotHaveDuplicates();
        for (Route route : routes) {
            assertThat(routes)
                    .filteredOn(other -> other.prefix().startsWith(route.prefix() + "/"))
                    .as("within " + route.prefix())
                    .allMatch(within -> within.service() == route.service() && within.body() != route.body());
        }
    }

    @Test
    void prefixesMatchWholeSegmentsOnly() {
        assertThat(RouteTable.find("/v1/tasksx")).isEmpty();
        assertThat(RouteTable.find("/v1/task")).isEmpty();
        assertThat(RouteTable.find("/v1")).isEmpty();
        assertThat(RouteTable.find("/v1/dead-letters")).isEmpty();
        assertThat(RouteTable.find("/v1/dead-letters/gateway")).isEmpty();
        assertThat(RouteTable.find("/v1/scripts/1")).map(Route::prefix).contains("/v1/scripts");
        assertThat(RouteTable.find("/v1/script-sessions/1")).map(Route::prefix).contains("/v1/script-sessions");
    }

    @Test
    void onlyImportsMayBeLong() {
        assertThat(RouteTable.all())
                .filteredOn(route -> route.body() == Route.Body.BULK)
                .extracting(Route::prefix)
                .containsExactlyInAnyOrder("/v1/imports", "/v1/call-imports", "/v1/directory/imports");
        assertThat(RouteTable.find("/v1/directory/agents/A01")).map(Route::body).contains(Route.Body.ORDINARY);
    }
}
