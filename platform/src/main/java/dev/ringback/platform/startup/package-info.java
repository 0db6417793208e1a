/** Checks at start that refuse an unsafe set-up. */
@NullMarked
package dev.ringback.platform.startup;

import org.jspecify.annotations.NullMarked;
