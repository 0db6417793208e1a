/** How sales outside plain outbound calling came about (S5-3). */
@NullMarked
package dev.ringback.call.sale;

import org.jspecify.annotations.NullMarked;
