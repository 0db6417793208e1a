/** Kinds of failure. */
@NullMarked
package dev.ringback.platform.fault;

import org.jspecify.annotations.NullMarked;
