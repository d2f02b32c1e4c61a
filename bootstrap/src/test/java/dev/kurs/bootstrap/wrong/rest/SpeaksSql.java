package dev.kurs.bootstrap.wrong.rest;

import java.sql.Connection;

/** Knows what only persistence may. */
public record SpeaksSql(Connection connection) {}
