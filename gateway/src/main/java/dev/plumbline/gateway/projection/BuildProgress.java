package dev.plumbline.gateway.projection;

import java.util.OptionalLong;

/**
 * How far a projection has come.
 *
 * @param build    which time it was built from the log
 * @param position what is read is true at
 * @param next     how far a new build has come that fills beside it; empty when there is none
 */
public record BuildProgress(String projection, int build, long position, OptionalLong next) {}
