/** What the gateway answers itself: the merged API document, its page, the catalogues. */
@NullMarked
package dev.ringback.gateway.own;

import org.jspecify.annotations.NullMarked;
