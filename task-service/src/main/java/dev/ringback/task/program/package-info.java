/** Callback programs: which fact is called back, when, how often and about what. */
@NullMarked
package dev.ringback.task.program;

import org.jspecify.annotations.NullMarked;
