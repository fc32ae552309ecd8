package dev.plumbline.gateway.drill;

/** Why a drill cannot be held on this machine, in a sentence. */
final class CannotDrill extends Exception {
    private static final long serialVersionUID = 1L;

    CannotDrill(String sentence) {
        super(sentence);
    }
}
