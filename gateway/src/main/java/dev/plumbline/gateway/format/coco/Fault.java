package dev.plumbline.gateway.format.coco;

/** Why an annotation cannot be taken; carried out of wherever that is found. */
final class Fault extends Exception {

    /** Where it is, below the annotation. */
    private final String at;

    Fault(String at, String fact) {
        super(fact, null, false, false);
        this.at = at;
    }

    String at() {
        return at;
    }
}
