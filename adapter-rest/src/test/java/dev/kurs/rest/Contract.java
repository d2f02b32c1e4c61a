package dev.kurs.rest;

import dev.kurs.rest.Client.Reply;

final class Contract {
    private Contract() {}

    static void check(Reply reply) {}
}
