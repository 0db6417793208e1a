/** Who stands where in a month, and how the scores spread; what an agent may see of it. */
@NullMarked
package dev.ringback.scoring.leaderboard;

import org.jspecify.annotations.NullMarked;
