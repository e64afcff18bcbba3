package org.openlocaloffer.contracts.listing;

/** The three questions that every listing answers, in plain words; each may be null. */
public record Answers(String what, String who, String how) {}
