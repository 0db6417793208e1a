/** How far programs have come: targets, quotas, coverage, samples and waivers (TASK-3, TASK-6, TASK-8, TASK-9), and what a day brought (TASK-20). */
@NullMarked
package dev.ringback.task.progress;

import org.jspecify.annotations.NullMarked;
