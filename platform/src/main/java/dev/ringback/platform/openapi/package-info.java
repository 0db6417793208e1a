/** What every service adds to its OpenAPI document. */
@NullMarked
package dev.ringback.platform.openapi;

import org.jspecify.annotations.NullMarked;
