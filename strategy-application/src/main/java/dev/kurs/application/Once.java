package dev.kurs.application;

import java.util.function.BiFunction;

/**
 * How a command is carried out once only: its answer is kept in the same unit of work as what it changed, so that
 * neither can be there without the other.
 *
 * @param key the caller's key, 1..255 visible characters
 * @param fingerprint of what was asked, to tell a repetition from another command under the same key
 * @param answer makes the answer to keep from the command's result, and from the ports of the unit of work that brought it
 *     about, since an answer may hold computed figures
 */
public record Once(String key, String fingerprint, BiFunction<Ports, Object, KeptAnswer> answer) {}
