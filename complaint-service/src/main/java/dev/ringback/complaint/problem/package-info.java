/** The error codes this service adds to the common ones. */
@NullMarked
package dev.ringback.complaint.problem;

import org.jspecify.annotations.NullMarked;
