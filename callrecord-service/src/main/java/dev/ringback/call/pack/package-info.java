/** The section of a regulation pack that this service takes: which reading of outcomes calls are judged by. */
@NullMarked
package dev.ringback.call.pack;

import org.jspecify.annotations.NullMarked;
