package salon.rooms.exercise;

import salon.rooms.ChatRoomContract;
import salon.rooms.Room;

class YourChatRoomTest extends ChatRoomContract {
    @Override
    protected Room room(String id, String name, String description) {
        return new YourChatRoom(id, name, description);
    }
}
