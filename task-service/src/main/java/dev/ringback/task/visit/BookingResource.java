package dev.ringback.task.visit;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bookings over HTTP. */
@Path("/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bookings",
        description = "A visit that a customer booked; the callback reminds of it before the day (TASK-1).")
@RunOnVirtualThread
public class BookingResource extends RecordedResource<Booking> {

    BookingResource(FactService facts, BookingFacts kind) {
        super(facts, kind);
    }
}
