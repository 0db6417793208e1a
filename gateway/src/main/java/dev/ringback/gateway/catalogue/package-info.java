/**
 * The catalogues: every enumeration of the API with a label for each value, in English and Chinese.
 *
 * <p><b>Adding labels.</b> The enumerations are found in the committed OpenAPI documents; only the labels are written by
 * hand, in {@code gateway/src/main/resources/catalogue/}, one file for each service and language: {@code
 * complaint-service_en.properties}, {@code complaint-service_zh.properties} and so on, in UTF-8. A line is
 *
 * <pre>
 * CauseClass.ATTITUDE=Attitude
 * ImportView.kind.orders=Orders
 * kind.orders=Orders
 * </pre>
 *
 * <ul>
 *   <li>for an enumeration that has a schema of its own: the schema's name in the service's document, a dot, the value;
 *   <li>for one that is written where it is used: the schema, or the operationId, it is in, the field or parameter (with
 *       dots where it lies deeper), the value; or only the last field and the value, for all enumerations of that field in
 *       the document.
 * </ul>
 *
 * <p>Characters that a properties file reads as the end of a key (space, {@code :}, {@code =}) need a backslash before
 * them. {@code CatalogueLabelsTest} fails while a value has no label, and prints the lines that are missing, ready to be
 * filled in. An enumeration that several services have with the same values needs its labels in one of their files only.
 */
@NullMarked
package dev.ringback.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
