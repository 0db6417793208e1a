/** Enquiries; TASK-3 calls the technical ones back in the week that follows. */
@NullMarked
package dev.ringback.task.enquiry;

import org.jspecify.annotations.NullMarked;
