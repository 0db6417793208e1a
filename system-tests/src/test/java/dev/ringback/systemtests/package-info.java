/** Scenarios and faults on the whole platform, through the gateway. */
@NullMarked
package dev.ringback.systemtests;

import org.jspecify.annotations.NullMarked;
