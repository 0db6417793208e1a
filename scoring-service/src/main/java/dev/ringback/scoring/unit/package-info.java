/** What org units are charged in a month, never split to their agents (S7, S4). */
@NullMarked
package dev.ringback.scoring.unit;

import org.jspecify.annotations.NullMarked;
