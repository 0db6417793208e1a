/** Administration of scoring: journal figures and rebuilds. */
@NullMarked
package dev.ringback.scoring.admin;

import org.jspecify.annotations.NullMarked;
