package dev.kurs.bootstrap.wrong.persistence;

import com.fasterxml.jackson.databind.JsonNode;

/** Knows what only rest may. */
public record SpeaksJson(JsonNode json) {}
