package dev.plumbline.gateway.http;

import dev.plumbline.gateway.problem.Problem;
import java.util.Map;

/** A request that is answered with a problem document. No fault of the server's, so it has no stack trace. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public Refused(Problem problem) {
        this(problem, Map.of());
    }

    /** @param headers sent with the problem */
    public Refused(Problem problem, Map<String, String> headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    Map<String, String> headers() {
        return headers;
    }

    public Problem problem() {
        return problem;
    }
}
