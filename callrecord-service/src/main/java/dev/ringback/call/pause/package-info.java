/** Short breaks of a group: who is out, and whether too many or too long (OPS-6). */
@NullMarked
package dev.ringback.call.pause;

import org.jspecify.annotations.NullMarked;
