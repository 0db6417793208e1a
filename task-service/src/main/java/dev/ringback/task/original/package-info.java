/** The index of originals: which paper or file is where, by the coding of supplier or partner point (GOV-7). */
@NullMarked
package dev.ringback.task.original;

import org.jspecify.annotations.NullMarked;
