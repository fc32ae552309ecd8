package dev.plumbline.gateway.eventlog.index;

import java.util.List;

/**
 * Where the full blocks of an index are stored. Blocks on storage and throws {@link
 * dev.plumbline.gateway.store.StoreException} where that fails.
 */
public interface BlockStore {

    /** A block's page that was asked for. */
    record Page(int block, byte[] keys) {}

    /** What people call the place of the log: a directory, a database. */
    String name();

    /** Whether the block is stored, by whomever. */
    boolean has(int block);

    /** Stores the block; where it is stored already, that one is as good. */
    void put(IndexBlock block);

    /** The pages with this number of these blocks, ascending by block; none of a block that is not stored. */
    List<Page> pages(int page, List<Integer> blocks);
}
