/** Problem details (RFC 9457) in the shape the services use, in English and Chinese. */
@NullMarked
package dev.ringback.gateway.problem;

import org.jspecify.annotations.NullMarked;
