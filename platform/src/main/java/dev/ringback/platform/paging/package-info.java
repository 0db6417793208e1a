/** Cursor paging. */
@NullMarked
package dev.ringback.platform.paging;

import org.jspecify.annotations.NullMarked;
