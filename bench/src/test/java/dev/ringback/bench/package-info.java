@NullMarked
package dev.ringback.bench;

import org.jspecify.annotations.NullMarked;
