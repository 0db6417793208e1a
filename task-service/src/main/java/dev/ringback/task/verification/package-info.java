/** Verification of customers' master data (TASK-4). */
@NullMarked
package dev.ringback.task.verification;

import org.jspecify.annotations.NullMarked;
