/** Complaints as they are shown. */
@NullMarked
package dev.ringback.complaint.view;

import org.jspecify.annotations.NullMarked;
