/** The gate before a campaign's dials: approved script, assessment, pilot, seats in batches (TASK-18). */
@NullMarked
package dev.ringback.task.campaign;

import org.jspecify.annotations.NullMarked;
