package dev.plumbline.gateway.http;

import dev.plumbline.gateway.problem.Problem;

/** A request that is answered with a problem document. No fault of the server's, so it has no stack trace. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
