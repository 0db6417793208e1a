/** Who gives tasks to whom: balanced allocation, transfers, taking back after ten months (TASK-21, GOV-2, GOV-3). */
@NullMarked
package dev.ringback.task.allocation;

import org.jspecify.annotations.NullMarked;
