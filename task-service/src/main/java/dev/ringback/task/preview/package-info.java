/** What a program would make of given facts, without touching any. */
@NullMarked
package dev.ringback.task.preview;

import org.jspecify.annotations.NullMarked;
