package dev.plumbline.gateway.projection;

/**
 * One version of a projection; versions live side by side, so that a new one can be filled while the old one is read.
 *
 * @param name of the projection and the form of its documents, see {@link ProjectionStore#active}; without {@code U+0000}
 * @param version 1 or more: how often it was built from the log
 */
public record ProjectionVersion(String name, int version) {

    public ProjectionVersion {
        if (name.isEmpty() || name.indexOf('\0') >= 0 || version < 1) {
            throw new IllegalArgumentException(
                    "A projection has a name and a version of 1 or more: '" + name + "' " + version);
        }
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
