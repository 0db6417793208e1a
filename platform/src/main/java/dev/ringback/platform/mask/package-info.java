/** Masking of telephone numbers (GOV-1). */
@NullMarked
package dev.ringback.platform.mask;

import org.jspecify.annotations.NullMarked;
