/** What was said and written about customers who were erased on request goes; calls, and what is counted by them, stay. */
@NullMarked
package dev.ringback.call.erasure;

import org.jspecify.annotations.NullMarked;
