package dev.plumbline.gateway.live.socket;

import dev.plumbline.gateway.live.room.LiveRooms;
import dev.plumbline.gateway.live.room.Places;

/** What connections need. */
public record LiveServices(LiveRooms rooms, Places places, StrokeDesk strokes, SocketMeter meter) {}
