package dev.plumbline.domain;

/** What someone wants to happen. Time, randomness and new ids arrive in it, so that a decision is a pure function. */
public interface Command {}
