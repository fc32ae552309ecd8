package dev.plumbline.gateway.live;

import dev.plumbline.gateway.live.room.RoomSettings;
import dev.plumbline.gateway.live.socket.SocketSettings;

/** How the live path behaves. */
public record LiveSettings(RoomSettings rooms, SocketSettings sockets) {
    public static final LiveSettings DEFAULT = new LiveSettings(RoomSettings.DEFAULT, SocketSettings.DEFAULT);
}
