/** The bearer token, checked before anything is forwarded. */
@NullMarked
package dev.ringback.gateway.token;

import org.jspecify.annotations.NullMarked;
