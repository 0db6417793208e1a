/** Members, and customers given to account managers (TASK-20, TASK-22). */
@NullMarked
package dev.ringback.task.member;

import org.jspecify.annotations.NullMarked;
