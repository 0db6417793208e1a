/** The section of a regulation pack that this service takes: where complaints go first. */
@NullMarked
package dev.ringback.complaint.pack;

import org.jspecify.annotations.NullMarked;
