package dev.plumbline.gateway.drill;

import java.util.List;
import java.util.Map;

/**
 * How far those are who send what nobody should; a line of JSON between their process and the drill's.
 *
 * @param answers by status of a request, and by what a socket did
 * @param wrong   what must not be, a sentence each
 * @param ended   everything was sent
 */
record HostileReport(long frames, long bodies, Map<String, Long> answers, List<String> wrong, boolean ended) {
    static final HostileReport NOTHING = new HostileReport(0, 0, Map.of(), List.of(), false);
}
