/** What happens in the demo, worked out before the first request: the same seed gives the same plan. */
@NullMarked
package dev.ringback.stack.demo.plan;

import org.jspecify.annotations.NullMarked;
