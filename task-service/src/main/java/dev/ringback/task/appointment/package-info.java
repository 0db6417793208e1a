/** Appointments: times agreed with customers, who keeps them, and which were missed (CALL-10). */
@NullMarked
package dev.ringback.task.appointment;

import org.jspecify.annotations.NullMarked;
