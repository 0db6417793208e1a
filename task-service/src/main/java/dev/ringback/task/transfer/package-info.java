/** Who answers for the transfer of data from other systems (GOV-6). */
@NullMarked
package dev.ringback.task.transfer;

import org.jspecify.annotations.NullMarked;
