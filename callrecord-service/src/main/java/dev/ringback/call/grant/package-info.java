/** The signed permission to record the outcome of one dial, verified without asking the service that gave it. */
@NullMarked
package dev.ringback.call.grant;

import org.jspecify.annotations.NullMarked;
