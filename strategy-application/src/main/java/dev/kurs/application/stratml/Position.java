package dev.kurs.application.stratml;

/**
 * A place in a document.
 *
 * @param line from 1; {@code \n}, {@code \r} and both together end a line
 * @param column from 1, in UTF-16 code units: where the tag begins
 */
public record Position(int line, int column) {}
