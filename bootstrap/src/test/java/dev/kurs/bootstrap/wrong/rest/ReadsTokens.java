package dev.kurs.bootstrap.wrong.rest;

import com.nimbusds.jwt.SignedJWT;

/** Knows what only the package of identities may. */
public record ReadsTokens(SignedJWT token) {}
