/** What business intelligence reads beside the statements: the measures they were computed from. */
@NullMarked
package dev.ringback.scoring.bi;

import org.jspecify.annotations.NullMarked;
