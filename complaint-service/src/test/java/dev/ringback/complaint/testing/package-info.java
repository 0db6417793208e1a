/** What the tests of this service share. */
@NullMarked
package dev.ringback.complaint.testing;

import org.jspecify.annotations.NullMarked;
