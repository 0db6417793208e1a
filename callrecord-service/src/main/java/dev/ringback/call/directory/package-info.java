/** The agents and org units this service knows, kept from the directory's events. */
@NullMarked
package dev.ringback.call.directory;

import org.jspecify.annotations.NullMarked;
