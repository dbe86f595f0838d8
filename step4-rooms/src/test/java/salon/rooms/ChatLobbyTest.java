package salon.rooms;

class ChatLobbyTest extends ChatLobbyContract {
    @Override
    protected Lobby lobby(int maxRooms) {
        return new ChatLobby(maxRooms);
    }
}
