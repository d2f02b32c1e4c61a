/**
 * The JSON API: what every resource shares; {@link dev.kurs.rest.RestAdapter} is the door.
 *
 * <h2>How a request goes</h2>
 *
 * <ol>
 *   <li>{@link dev.kurs.rest.Entrance} gives it an id and a language, lets the caller in by their key (one query), and
 *       answers at once what is known: a read while nothing was written since, a repeated {@code Idempotency-Key}.
 *   <li>A resource method makes a {@link dev.kurs.rest.Call} of it and does everything through that: {@code query()} for
 *       parameters, {@code sent(form)} or {@code patch(form)} for the body, {@code version(…)} for {@code If-Match},
 *       {@code read(ports -> …)} to read and {@code write(command, answer)} to carry out a use case.
 *   <li>{@link dev.kurs.rest.Answers} makes bytes of what is to be shown ({@link dev.kurs.rest.Shown}, told by a
 *       {@link dev.kurs.rest.Form}), with its tag.
 *   <li>Whatever is thrown on the way becomes a {@link dev.kurs.rest.Problem} in {@link dev.kurs.rest.Problems}, which
 *       alone knows the statuses.
 *   <li>{@link dev.kurs.rest.Exit} puts a problem in the caller's language, adds what every answer bears, leaves out what
 *       the caller already has, and keeps what may be asked again.
 * </ol>
 *
 * <h2>How a resource is added</h2>
 *
 * <ol>
 *   <li>A body: a nested record {@code XBody} with boxed types, {@code @Nullable} for what may be absent, {@code @NotNull}
 *       and {@code @Size} for presence and length, {@code @Valid} on nested records and list items. It has no constructor
 *       of its own, since it also holds what is wrong; an absent list is empty, or null where it is {@code @Nullable}; a
 *       {@code Map} is an object whose members the caller names. {@code of(x)} and {@code toX(…)} go between
 *       it and the domain, where the rules are. Ids, days, moments, periods, currencies, decimals and enums of the domain
 *       are read as they are; other records of the domain get a body, and {@link dev.kurs.rest.Parts} puts them together.
 *   <li>Figures that are only shown: a second record, given to {@code Form.of(XBody.class, XFigures.class)}.
 *   <li>What is only kept, a register entry, extends {@link dev.kurs.rest.EditableRegisterResource}, or
 *       {@link dev.kurs.rest.RegisterResource} when it stands as it was written:
 *       {@link dev.kurs.rest.organisation.OrgUnitsResource} is all there is to it. Entries that belong to something override
 *       {@code owner(call)} with {@code new StrategyId(call.pathId("strategy"))}.
 *   <li>Anything else is a class with a {@code @Path} and methods like those of {@link dev.kurs.rest.RegisterResource}: take
 *       all parameters, {@code query.end()}, {@code actor().require(role)}, read the body, then read or write.
 *   <li>The resource is named in {@link dev.kurs.rest.RestAdapter}, its operations in {@code openapi.yaml}, and every new code
 *       has its texts in four languages.
 * </ol>
 */
@NullMarked
package dev.kurs.rest;

import org.jspecify.annotations.NullMarked;
