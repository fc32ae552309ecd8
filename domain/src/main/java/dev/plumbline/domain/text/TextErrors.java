package dev.plumbline.domain.text;

import java.util.OptionalDouble;

/**
 * What is wrong with a transcription. Nothing is done to the texts here; see {@link TextNormalisation}.
 *
 * @param characterErrors    edits in code points
 * @param truthCharacters    code points of the truth
 * @param givenCharacters    code points of what was given
 * @param wordErrors         edits in words
 * @param truthWords         words of the truth
 */
public record TextErrors(
        int characterErrors, int truthCharacters, int givenCharacters, int wordErrors, int truthWords) {

    public static TextErrors between(String truth, String given) {
        return new TextErrors(
                EditDistance.characters(truth, given),
                truth.codePointCount(0, truth.length()),
                given.codePointCount(0, given.length()),
                EditDistance.words(truth, given),
                EditDistance.split(truth).size());
    }

    /** CER: edits per code point of the truth, 0 or more; above 1 where much was added. Nothing where the truth is empty. */
    public OptionalDouble characterErrorRate() {
        return truthCharacters == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) characterErrors / truthCharacters);
    }

    /** WER: edits per word of the truth, 0 or more. Nothing where the truth has no word. */
    public OptionalDouble wordErrorRate() {
        return truthWords == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) wordErrors / truthWords);
    }

    /** 1 − edits ÷ code points of the longer text, 0 to 1; 1 where both are empty. Symmetric, as CVAT compares attributes. */
    public double similarity() {
        int longer = Math.max(truthCharacters, givenCharacters);
        return longer == 0 ? 1 : 1 - (double) characterErrors / longer;
    }
}
