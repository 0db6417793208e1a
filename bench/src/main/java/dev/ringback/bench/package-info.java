/** Benchmarks: each hot path beside a yardstick of the least work, in turns, on one PostgreSQL at one durability. */
@NullMarked
package dev.ringback.bench;

import org.jspecify.annotations.NullMarked;
