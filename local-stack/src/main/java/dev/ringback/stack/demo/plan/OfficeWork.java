package dev.ringback.stack.demo.plan;

import java.util.List;

/**
 * What happens in the month beside the callbacks of deals and enquiries.
 *
 * @param complaints complaints and suggestions, in the order in which they are taken in
 * @param trips trips in the order of their return
 * @param verifications master data that is looked through, by day
 * @param corrections recorded outcomes that turn out wrong
 */
public record OfficeWork(
        List<ComplaintCase> complaints,
        List<Trip> trips,
        List<Verification> verifications,
        List<Correction> corrections) {

    public OfficeWork {
        complaints = List.copyOf(complaints);
        trips = List.copyOf(trips);
        verifications = List.copyOf(verifications);
        corrections = List.copyOf(corrections);
    }
}
