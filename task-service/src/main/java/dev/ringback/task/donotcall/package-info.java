/** The do-not-call list: who asked for what, until when, and which calls were exempt from it (TASK-17, CMPL-4). */
@NullMarked
package dev.ringback.task.donotcall;

import org.jspecify.annotations.NullMarked;
