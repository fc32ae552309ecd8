package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.projection.ReadSide;

/** Proposes ground truth from a COCO file. */
final class TruthImport {
    TruthImport(ReadSide reads, Sending sending) {}

    Answer answer(Call call) {
        throw new Refused(
                Problem.of("not-built", 501, "COCO files cannot be imported yet.", "Propose truth frame by frame."));
    }
}
