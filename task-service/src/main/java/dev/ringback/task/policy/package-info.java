/** Contact policies over HTTP: read and changed by their administrators. */
@NullMarked
package dev.ringback.task.policy;

import org.jspecify.annotations.NullMarked;
