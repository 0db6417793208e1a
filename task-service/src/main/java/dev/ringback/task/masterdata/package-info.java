/** Changes of what is known of customers, each recorded: who, when, what and why (TASK-4, GOV-5, GOV-8). */
@NullMarked
package dev.ringback.task.masterdata;

import org.jspecify.annotations.NullMarked;
