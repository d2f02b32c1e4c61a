package dev.kurs.application.strategy;

import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Header;

/** A strategy as it is written: its header, and the content of the revision that is open. */
public record Draft(Header header, Content content) {}
