package dev.plumbline.domain.scoring;

import java.util.Arrays;

/**
 * The optimal assignment: of all ways to pair rows with columns one to one, one with the greatest sum of gains. Nobody has to be
 * paired; a gain of 0 or less never is.
 *
 * <p>Shortest augmenting paths with potentials, in the form of R. Jonker and A. Volgenant, "A shortest augmenting path algorithm
 * for dense and sparse linear assignment problems", Computing 38, 1987; at most rows² × columns steps. Gains are compared in steps
 * of 10⁻¹², so that equal gains are equal. Among assignments with equal sums the result depends on the order of rows and columns
 * alone: of equal columns the first is taken, and a row keeps what it has when a later one would gain as much from it.
 */
public final class Assignment {

    private static final double STEPS = 1e12;
    private static final int NOBODY = -1;

    private final long[][] cost;
    private final int rows;
    private final int columns;

    private final long[] rowPotential;
    private final long[] columnPotential;
    private final int[] rowOfColumn;

    private Assignment(double[][] gain, int realColumns) {
        rows = gain.length;
        columns = Math.max(rows, realColumns);
        cost = new long[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < realColumns; column++) {
                cost[row][column] = -Math.round(Math.max(0, gain[row][column]) * STEPS);
            }
        }
        rowPotential = new long[rows];
        columnPotential = new long[columns];
        rowOfColumn = new int[columns];
        Arrays.fill(rowOfColumn, NOBODY);
    }

    /**
     * @param gain for each row, for each column, at most 1; all rows equally long
     * @return for each row its column, or -1
     */
    public static int[] best(double[][] gain) {
        int realColumns = gain.length == 0 ? 0 : gain[0].length;
        Assignment assignment = new Assignment(gain, realColumns);
        for (int row = 0; row < gain.length; row++) {
            assignment.place(row);
        }
        int[] columnOfRow = new int[gain.length];
        Arrays.fill(columnOfRow, NOBODY);
        for (int column = 0; column < realColumns; column++) {
            int row = assignment.rowOfColumn[column];
            if (row != NOBODY && assignment.cost[row][column] < 0) {
                columnOfRow[row] = column;
            }
        }
        return columnOfRow;
    }

    /** Finds the cheapest chain of moves at whose end a column is free, and makes them. */
    private void place(int newRow) {
        long[] distance = new long[columns];
        int[] cameFrom = new int[columns];
        boolean[] done = new boolean[columns];
        Arrays.fill(distance, Long.MAX_VALUE);
        int row = newRow;
        int column = NOBODY;
        while (row != NOBODY) {
            int nearest = NOBODY;
            for (int next = 0; next < columns; next++) {
                if (!done[next]) {
                    long reduced = cost[row][next] - rowPotential[row] - columnPotential[next];
                    if (reduced < distance[next]) {
                        distance[next] = reduced;
                        cameFrom[next] = column;
                    }
                    if (nearest == NOBODY || distance[next] < distance[nearest]) {
                        nearest = next;
                    }
                }
            }
            raisePotentials(newRow, distance[nearest], distance, done);
            done[nearest] = true;
            column = nearest;
            row = rowOfColumn[nearest];
        }
        while (column != NOBODY) {
            int before = cameFrom[column];
            rowOfColumn[column] = before == NOBODY ? newRow : rowOfColumn[before];
            column = before;
        }
    }

    private void raisePotentials(int newRow, long by, long[] distance, boolean[] done) {
        rowPotential[newRow] += by;
        for (int column = 0; column < columns; column++) {
            if (done[column]) {
                rowPotential[rowOfColumn[column]] += by;
                columnPotential[column] -= by;
            } else {
                distance[column] -= by;
            }
        }
    }
}
