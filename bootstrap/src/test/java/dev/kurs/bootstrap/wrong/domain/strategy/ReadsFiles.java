package dev.kurs.bootstrap.wrong.domain.strategy;

import java.nio.file.Path;

/** Depends on more than it may. */
public record ReadsFiles(Path path) {}
