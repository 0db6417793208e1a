/** How much one caller may send: requests in time, bytes in a body. */
@NullMarked
package dev.ringback.gateway.limit;

import org.jspecify.annotations.NullMarked;
