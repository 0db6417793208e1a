/** Reports as comma-separated values. */
@NullMarked
package dev.ringback.task.csv;

import org.jspecify.annotations.NullMarked;
