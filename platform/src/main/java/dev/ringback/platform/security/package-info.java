/** Roles and the current user, read from the bearer token. */
@NullMarked
package dev.ringback.platform.security;

import org.jspecify.annotations.NullMarked;
