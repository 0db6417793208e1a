/** Forwarding to the services: instances, headers, time limits, and what a failure looks like to the client. */
@NullMarked
package dev.ringback.gateway.proxy;

import org.jspecify.annotations.NullMarked;
