/** The demo: a company's month played over HTTP, and checked against what was acknowledged. */
@NullMarked
package dev.ringback.stack.demo;

import org.jspecify.annotations.NullMarked;
