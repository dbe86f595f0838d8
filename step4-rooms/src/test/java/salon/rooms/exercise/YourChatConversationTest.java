package salon.rooms.exercise;

import salon.rooms.ChatConversationContract;
import salon.rooms.Conversation;
import salon.rooms.Services;
import salon.threads.Recipient;

class YourChatConversationTest extends ChatConversationContract {
    @Override
    protected Conversation conversation(Services services, Recipient client) {
        return new YourChatConversation(services, client);
    }
}
