package dev.plumbline.gateway.problem;

/** Something was given that cannot be taken; nothing of it was. The problem says what, where, and what to do. */
public final class Refused extends Exception {

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
