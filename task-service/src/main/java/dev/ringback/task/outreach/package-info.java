/** What customers are told or greeted for: invitations, occasions, notices, reactivation (TASK-20, TASK-22, TASK-25). */
@NullMarked
package dev.ringback.task.outreach;

import org.jspecify.annotations.NullMarked;
