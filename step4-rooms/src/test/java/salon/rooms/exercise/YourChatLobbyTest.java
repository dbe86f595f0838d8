package salon.rooms.exercise;

import salon.rooms.ChatLobbyContract;
import salon.rooms.Lobby;

class YourChatLobbyTest extends ChatLobbyContract {
    @Override
    protected Lobby lobby(int maxRooms) {
        return new YourChatLobby(maxRooms);
    }
}
