package dev.ringback.complaint.dispatch;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.course.Channel;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.routing.CauseClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint is routed by.
 *
 * @param orgUnitId unit of the agent it is about
 * @param text numbers masked
 */
public record RoutingFacts(
        ComplaintKind kind,
        Channel channel,
        CauseClass causeClass,
        Level level,
        @Nullable String business,
        @Nullable String orgUnitId,
        List<Party> parties,
        @Nullable String valueTier,
        String text) {}
