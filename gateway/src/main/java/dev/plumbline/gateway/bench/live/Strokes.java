package dev.plumbline.gateway.bench.live;

/**
 * The strokes of the run as text, and back: an outline of eight vertices as it is drawn, told apart by task and number. Read
 * by looking for the two, so that the measuring costs little beside what is measured.
 */
final class Strokes {
    private static final String TASK = "\"task\":\"t";
    private static final String NUMBER = "\"number\":";

    private Strokes() {}

    static String text(int annotator, int number) {
        var x = 100 + number * 37 % 800;
        var y = 100 + number * 53 % 500;
        return ("{\"type\":\"stroke\",\"task\":\"t%d\",\"number\":%d,\"key\":\"%d-%d\",\"change\":{\"draw\":{\"label\":\"l%d\","
                        + "\"classKey\":\"flower\",\"shape\":{\"polygon\":{\"parts\":[{\"exterior\":[%d.25,%d,%d,%d.5,%d,%d,%d.75,%d,"
                        + "%d,%d,%d,%d,%d,%d,%d,%d],\"holes\":[]}]}}}}}")
                .formatted(
                        annotator, number, annotator, number, number, x, y, x + 20, y, x + 40, y + 10, x + 50, y + 30,
                        x + 40, y + 50, x + 20, y + 60, x, y + 50, x - 10, y + 30);
    }

    static boolean isStroke(String frame) {
        return frame.startsWith("{\"type\":\"stroke\"");
    }

    static boolean isAck(String frame) {
        return frame.startsWith("{\"type\":\"ack\"");
    }

    static int annotator(String frame) {
        return digits(frame, frame.indexOf(TASK) + TASK.length());
    }

    static int number(String frame) {
        return digits(frame, frame.indexOf(NUMBER) + NUMBER.length());
    }

    private static int digits(String frame, int from) {
        var value = 0;
        for (int i = from; i < frame.length(); i++) {
            var digit = frame.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
