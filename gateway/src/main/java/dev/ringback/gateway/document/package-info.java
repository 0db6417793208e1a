/**
 * One OpenAPI document for the whole API, merged from the committed documents of the services and the gateway's own.
 *
 * <p>The documents are copied into this module when it is built. Nothing here knows what they hold: a path, a schema or
 * a field that a service adds appears after the next build. Components of the same name and content are kept once; where
 * the content differs, each gets its service's name as a prefix.
 */
@NullMarked
package dev.ringback.gateway.document;

import org.jspecify.annotations.NullMarked;
