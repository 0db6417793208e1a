package dev.ringback.call.report.terms;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All terms. */
@Schema(name = "ReportTermsList", description = "All terms, by kind and day.", requiredProperties = "items")
record TermsPage(List<TermsView> items) {}
