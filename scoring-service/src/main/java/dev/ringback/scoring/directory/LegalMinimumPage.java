package dev.ringback.scoring.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of the list. */
@Schema(description = "Legal minimum wages of a unit, by the date they begin.")
record LegalMinimumPage(List<LegalMinimumView> items) {}
