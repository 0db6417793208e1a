/** Which customers turned out to be one person. */
@NullMarked
package dev.ringback.complaint.customer;

import org.jspecify.annotations.NullMarked;
