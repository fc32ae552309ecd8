package dev.plumbline.gateway.live.socket;

/** So many at once, and then so many a second (a token bucket). For one thread. */
final class Allowance {
    private final double burst;
    private final double perNano;
    private double left;
    private long lastNanos;

    Allowance(int burst, double perSecond, long nowNanos) {
        this.burst = burst;
        this.perNano = perSecond / 1e9;
        this.left = burst;
        this.lastNanos = nowNanos;
    }

    /** @return false when there is nothing left now */
    boolean take(long nowNanos) {
        left = Math.min(burst, left + (nowNanos - lastNanos) * perNano);
        lastNanos = nowNanos;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
