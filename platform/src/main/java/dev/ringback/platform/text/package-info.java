/** What free text may hold, and how telephone numbers are taken out of it. */
@NullMarked
package dev.ringback.platform.text;

import org.jspecify.annotations.NullMarked;
