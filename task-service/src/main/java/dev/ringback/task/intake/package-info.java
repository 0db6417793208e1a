/** Facts that source systems tell of by event (OPS-4). */
@NullMarked
package dev.ringback.task.intake;

import org.jspecify.annotations.NullMarked;
