/** The page at which a person reads the API and tries calls. Everything it loads comes from the gateway. */
@NullMarked
package dev.ringback.gateway.page;

import org.jspecify.annotations.NullMarked;
