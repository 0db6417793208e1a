/** Resolution, and closing without the customer's word. */
@NullMarked
package dev.ringback.complaint.resolution;

import org.jspecify.annotations.NullMarked;
