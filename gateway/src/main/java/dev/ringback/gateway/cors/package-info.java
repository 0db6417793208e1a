/** Which pages of other origins may call the API from a browser. */
@NullMarked
package dev.ringback.gateway.cors;

import org.jspecify.annotations.NullMarked;
