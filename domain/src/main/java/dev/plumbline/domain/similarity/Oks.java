package dev.plumbline.domain.similarity;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Visibility;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Object keypoint similarity: how near keypoints lie to where they belong, as the spread of careful annotators and the object's size let
 * expect. A point d px off counts exp(−d² / (2·s·(2σ)²)), where s is the object's area and σ the point's {@linkplain
 * dev.plumbline.domain.ontology.Skeleton.Joint#sigma sigma}.
 */
public final class Oks {

    private Oks() {}

    /**
     * COCO's: the mean over the points that the truth has a place for, visible or hidden. One that the label has no place for counts 0;
     * one that only the label has counts nothing. (COCO keypoint evaluation; {@code pycocotools}, {@code computeOks}.)
     *
     * @param sigmas  one for each point
     * @param areaPx2 the object's area; 0 or less means that only the very same place counts
     * @return 0 to 1; nothing where the truth has no place for any point
     * @throws IllegalArgumentException when there are not as many points, or sigmas, on both sides
     */
    public static OptionalDouble coco(Keypoints truth, Keypoints label, double[] sigmas, double areaPx2) {
        same(truth, label, sigmas);
        double sum = 0;
        int wanted = 0;
        for (int i = 0; i < sigmas.length; i++) {
            Keypoint expected = truth.points().get(i);
            Keypoint found = label.points().get(i);
            if (expected.hasPlace()) {
                wanted++;
                sum += found.hasPlace() ? near(expected, found, sigmas[i], areaPx2) : 0;
            }
        }
        return wanted == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / wanted);
    }

    /**
     * CVAT's for skeletons: points visible on both sides count, of points visible on either. The size is the area of the mean of both
     * bounding boxes, and skeletons whose boxes share no area are not alike. Skeletons that are the same are, even where they have no
     * area (CVAT, quality control; issue 9957).
     *
     * @param sigma one for all points; CVAT's {@code oks_sigma} is 0.09
     * @return 0 to 1; nothing where no point is visible on either side
     * @throws IllegalArgumentException when there are not as many points on both sides
     */
    public static OptionalDouble cvat(Keypoints truth, Keypoints label, double sigma) {
        double[] sigmas = new double[truth.points().size()];
        Arrays.fill(sigmas, sigma);
        same(truth, label, sigmas);
        Bounds first = truth.bounds();
        Bounds second = label.bounds();
        double size = (first.width() + second.width()) / 2 * ((first.height() + second.height()) / 2);
        return cvat(truth, label, sigmas, first.sharedArea(second) > 0 || truth.equals(label) ? size : Double.NaN);
    }

    /** CVAT's for a single point, whose size is that of the image. */
    public static OptionalDouble cvatPoint(Keypoints truth, Keypoints label, double sigma, double imageAreaPx2) {
        double[] sigmas = new double[truth.points().size()];
        Arrays.fill(sigmas, sigma);
        same(truth, label, sigmas);
        return cvat(truth, label, sigmas, imageAreaPx2);
    }

    private static OptionalDouble cvat(Keypoints truth, Keypoints label, double[] sigmas, double areaPx2) {
        double sum = 0;
        int either = 0;
        for (int i = 0; i < sigmas.length; i++) {
            Keypoint expected = truth.points().get(i);
            Keypoint found = label.points().get(i);
            boolean wanted = expected.visibility() == Visibility.VISIBLE;
            boolean given = found.visibility() == Visibility.VISIBLE;
            either += wanted || given ? 1 : 0;
            sum += wanted && given && !Double.isNaN(areaPx2) ? near(expected, found, sigmas[i], areaPx2) : 0;
        }
        return either == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / either);
    }

    private static double near(Keypoint expected, Keypoint found, double sigma, double areaPx2) {
        double distance = Math.hypot(expected.x() - found.x(), expected.y() - found.y());
        double spread2 = 2 * areaPx2 * 4 * sigma * sigma;
        if (spread2 > 0) {
            return Math.exp(-distance * distance / spread2);
        }
        return distance == 0 ? 1 : 0;
    }

    private static void same(Keypoints truth, Keypoints label, double[] sigmas) {
        int wanted = truth.points().size();
        if (label.points().size() != wanted || sigmas.length != wanted) {
            throw new IllegalArgumentException("Keypoints of one skeleton are as many: %d, %d, and %d sigmas"
                    .formatted(wanted, label.points().size(), sigmas.length));
        }
    }
}
