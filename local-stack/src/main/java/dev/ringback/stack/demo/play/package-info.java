/** Plays a plan against a running platform, as its clients would, and keeps what was acknowledged. */
@NullMarked
package dev.ringback.stack.demo.play;

import org.jspecify.annotations.NullMarked;
