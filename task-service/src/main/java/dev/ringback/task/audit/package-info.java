/** Who read, changed or took out what, and when: rows are added and never changed (GOV-5). Other features write to it; it knows none of them. */
@NullMarked
package dev.ringback.task.audit;

import org.jspecify.annotations.NullMarked;
