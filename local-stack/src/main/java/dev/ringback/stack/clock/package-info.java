/** The shared file by which the development stack moves the business clock of all services at once. */
@NullMarked
package dev.ringback.stack.clock;

import org.jspecify.annotations.NullMarked;
