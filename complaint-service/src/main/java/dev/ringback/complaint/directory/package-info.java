/** The agents and org units this service knows, kept from the directory's events. */
@NullMarked
package dev.ringback.complaint.directory;

import org.jspecify.annotations.NullMarked;
