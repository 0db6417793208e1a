/** Claims: handing tasks to agents under a lease, within the limits of contact protection. */
@NullMarked
package dev.ringback.task.claim;

import org.jspecify.annotations.NullMarked;
