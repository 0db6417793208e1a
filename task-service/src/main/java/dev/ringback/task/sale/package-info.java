/** Deals as scoring counts them, and what was handed over to customers (TASK-20). */
@NullMarked
package dev.ringback.task.sale;

import org.jspecify.annotations.NullMarked;
