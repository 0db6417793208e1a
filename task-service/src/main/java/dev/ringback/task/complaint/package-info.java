/** The callbacks a complaint's course asks for: the reply (CMPL-2) and the question whether it satisfied (CMPL-6). */
@NullMarked
package dev.ringback.task.complaint;

import org.jspecify.annotations.NullMarked;
