package dev.ringback.task.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The waivers of a program. */
@Schema(description = "The waivers of a program, the latest periods first; 500 at most.")
public record WaiverList(@Schema(required = true) List<WaiverView> items) {}
