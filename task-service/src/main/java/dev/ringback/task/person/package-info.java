/** People: one customer may get another number, and two customers may be one person. What protects them goes with them. */
@NullMarked
package dev.ringback.task.person;

import org.jspecify.annotations.NullMarked;
