/**
 * Works out from the acknowledgement log alone what the statements have to say, and compares. Nothing here is shared with
 * the services or with the player: an error has to be made twice, in two ways, to go unseen.
 */
@NullMarked
package dev.ringback.stack.demo.check;

import org.jspecify.annotations.NullMarked;
