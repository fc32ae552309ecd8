package dev.plumbline.domain.scoring;

import dev.plumbline.domain.scoring.Pairing.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups of pairs that share truths or labels, directly or through others (union-find). */
final class ConnectedPairs {

    private final int[] parent;

    private ConnectedPairs(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** In the order of each group's first pair; pairs in a group keep their order. */
    static Collection<List<Pair>> groups(List<Pair> pairs, int truths, int labels) {
        ConnectedPairs connected = new ConnectedPairs(truths + labels);
        for (Pair pair : pairs) {
            connected.join(pair.truth(), truths + pair.label());
        }
        Map<Integer, List<Pair>> groups = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            groups.computeIfAbsent(connected.root(pair.truth()), _ -> new ArrayList<>())
                    .add(pair);
        }
        return groups.values();
    }

    private void join(int a, int b) {
        parent[root(a)] = root(b);
    }

    private int root(int node) {
        int root = node;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
