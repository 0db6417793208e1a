/** What is written about customers who were erased on request goes; complaints, findings and what follows from them stay. */
@NullMarked
package dev.ringback.complaint.erasure;

import org.jspecify.annotations.NullMarked;
