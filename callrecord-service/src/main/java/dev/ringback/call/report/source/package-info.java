/** What reports need of other services, kept from their events. */
@NullMarked
package dev.ringback.call.report.source;

import org.jspecify.annotations.NullMarked;
