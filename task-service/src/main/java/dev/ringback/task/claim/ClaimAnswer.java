package dev.ringback.task.claim;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The leases a claim gave. */
@Schema(description = "The leases a claim gave; empty when nothing may be called now.")
public record ClaimAnswer(List<LeaseView> leases) {}
