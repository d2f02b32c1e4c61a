package dev.kurs.bootstrap.wrong.rest.thing;

import dev.kurs.bootstrap.wrong.persistence.SpeaksJson;
import dev.kurs.bootstrap.wrong.rest.other.OthersResource;

/** Uses another feature of its adapter, and another adapter. */
public record ThingsResource(OthersResource others, SpeaksJson json) {}
