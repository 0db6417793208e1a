/** What contact protection kept from being called: counted where it happens, shown by rule (TASK-13 to TASK-17). */
@NullMarked
package dev.ringback.task.rejection;

import org.jspecify.annotations.NullMarked;
