/** Orders; one with a closing instant is a closed deal, which TASK-2 calls back. */
@NullMarked
package dev.ringback.task.order;

import org.jspecify.annotations.NullMarked;
