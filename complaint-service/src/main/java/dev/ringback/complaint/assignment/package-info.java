/** Who handles a complaint. */
@NullMarked
package dev.ringback.complaint.assignment;

import org.jspecify.annotations.NullMarked;
