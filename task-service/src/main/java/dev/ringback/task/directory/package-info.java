/** The agents and org units this service knows from the directory's events. */
@NullMarked
package dev.ringback.task.directory;

import org.jspecify.annotations.NullMarked;
