/** Who read complaints and took them out (GOV-5). */
@NullMarked
package dev.ringback.complaint.access;

import org.jspecify.annotations.NullMarked;
