/** Inbox: events applied exactly once, with what cannot be applied set aside in dead letters. */
@NullMarked
package dev.ringback.platform.inbox;

import org.jspecify.annotations.NullMarked;
