/** A complaint and its course: where it stands, what that allows, and what was done. */
@NullMarked
package dev.ringback.complaint.course;

import org.jspecify.annotations.NullMarked;
