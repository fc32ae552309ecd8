package dev.plumbline.domain;

/** A value that is written as one string wherever it is stored or sent. */
public interface Scalar {
    String value();
}
