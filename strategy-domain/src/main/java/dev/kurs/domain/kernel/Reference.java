package dev.kurs.domain.kernel;

/**
 * A place where one thing refers to another.
 *
 * @param pointer JSON pointer to the field that refers, such as {@code /owner} or {@code /supports/2}
 * @param target what is referred to
 */
public record Reference(String pointer, Id target) {}
