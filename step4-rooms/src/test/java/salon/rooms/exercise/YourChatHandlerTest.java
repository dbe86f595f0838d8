package salon.rooms.exercise;

import salon.echo.Handler;
import salon.rooms.ChatHandlerContract;
import salon.rooms.Limits;
import salon.rooms.Services;
import salon.threads.Client;
import salon.threads.Clients;

class YourChatHandlerTest extends ChatHandlerContract {
    @Override
    protected Handler handler(Services services, Clients<Client> clients, Limits limits) {
        return new YourChatHandler(services, clients, limits);
    }
}
