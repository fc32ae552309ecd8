package dev.plumbline.gateway.live.peers;

import java.nio.file.Path;

class NoPeersTest extends PeersKit {
    @Override
    protected Peers open(Path place) {
        return Peers.NONE;
    }
}
