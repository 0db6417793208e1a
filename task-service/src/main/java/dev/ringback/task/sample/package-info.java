/** Which of the objects that share a window are called back, and on which day. Pure functions over what they are given. */
@NullMarked
package dev.ringback.task.sample;

import org.jspecify.annotations.NullMarked;
