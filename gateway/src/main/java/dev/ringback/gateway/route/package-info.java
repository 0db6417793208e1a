/** Which service answers which path. */
@NullMarked
package dev.ringback.gateway.route;

import org.jspecify.annotations.NullMarked;
