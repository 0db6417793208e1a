/**
 * Regulation packs as every service takes them: the digest all agree on, and the way a service keeps its section until
 * the date, runs it from then on, and says so.
 */
@NullMarked
package dev.ringback.platform.pack;

import org.jspecify.annotations.NullMarked;
