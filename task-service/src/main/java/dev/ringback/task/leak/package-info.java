/** Leaks of customers' data: what, when, whose, who is liable, what was done (GOV-5). */
@NullMarked
package dev.ringback.task.leak;

import org.jspecify.annotations.NullMarked;
