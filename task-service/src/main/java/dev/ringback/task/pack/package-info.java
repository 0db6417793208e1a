/** The section of a regulation pack that this service takes: programs and contact policies. */
@NullMarked
package dev.ringback.task.pack;

import org.jspecify.annotations.NullMarked;
