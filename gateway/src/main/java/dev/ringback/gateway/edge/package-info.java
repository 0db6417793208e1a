/** What happens to each request between its arrival and its forwarding, and its access log line. */
@NullMarked
package dev.ringback.gateway.edge;

import org.jspecify.annotations.NullMarked;
