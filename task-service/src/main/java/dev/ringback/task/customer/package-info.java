/** Customers of the source systems, and the contact (one per phone number) behind them. */
@NullMarked
package dev.ringback.task.customer;

import org.jspecify.annotations.NullMarked;
