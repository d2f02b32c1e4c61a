package dev.kurs.benchmarks.load;

/**
 * What was counted, and what it cost. The cost hardly depends on what else the machine is doing at the time.
 *
 * @param count what was counted
 * @param processorMicros for how many microseconds processors worked for the server, for each answer
 */
record Counted(ClosedLoop.Count count, double processorMicros) {}
