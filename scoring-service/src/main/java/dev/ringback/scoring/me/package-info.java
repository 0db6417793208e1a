/** Who the caller is, as token and directory say together. */
@NullMarked
package dev.ringback.scoring.me;

import org.jspecify.annotations.NullMarked;
