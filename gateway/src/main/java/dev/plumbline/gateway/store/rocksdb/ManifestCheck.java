package dev.plumbline.gateway.store.rocksdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * Checks a database's manifest, the list of its files, before RocksDB reads it: over some damage there RocksDB 11.8 never
 * comes to an end. A last record that was cut short is no damage.
 *
 * <p>The manifest is a sequence of blocks of 32 KiB; records do not cross them. A record is a masked CRC-32C of type and
 * content, the content's length (u16) and the type (u8), little-endian, then the content (RocksDB wiki, "Write Ahead Log
 * File Format").
 */
final class ManifestCheck {

    private static final int BLOCK_BYTES = 32_768;
    private static final int HEADER_BYTES = 7;
    private static final int LAST_TYPE = 4;
    private static final int MASK_DELTA = 0xa282ead8;

    private ManifestCheck() {}

    /**
     * Does nothing where there is no database yet.
     *
     * @throws RocksDBException of the code for corruption, if the manifest is damaged
     */
    static void check(Path directory) throws IOException, RocksDBException {
        Path current = directory.resolve("CURRENT");
        if (!Files.exists(current)) {
            return;
        }
        Path manifest = directory.resolve(Files.readString(current).strip());
        if (!Files.isRegularFile(manifest)) {
            return; // RocksDB says so itself
        }
        byte[] bytes = Files.readAllBytes(manifest);
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + HEADER_BYTES <= bytes.length) {
            int leftInBlock = BLOCK_BYTES - at % BLOCK_BYTES;
            int length = Short.toUnsignedInt(file.getShort(at + 4));
            int type = Byte.toUnsignedInt(file.get(at + 6));
            if (leftInBlock < HEADER_BYTES || (type == 0 && length == 0)) {
                at += leftInBlock;
            } else if (at + HEADER_BYTES + length > bytes.length) {
                return;
            } else if (type > LAST_TYPE || file.getInt(at) != masked(bytes, at + HEADER_BYTES - 1, length + 1)) {
                throw new RocksDBException(
                        "damaged record at byte " + at + " of " + manifest.getFileName(),
                        new Status(Status.Code.Corruption, Status.SubCode.None, null));
            } else {
                at += HEADER_BYTES + length;
            }
        }
    }

    private static int masked(byte[] bytes, int start, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, start, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK_DELTA;
    }
}
