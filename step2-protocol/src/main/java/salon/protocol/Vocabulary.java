package salon.protocol;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.ServerBroadcast;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Reply.CreateSuccess;
import salon.protocol.Reply.JoinSuccess;
import salon.protocol.Reply.LeaveSuccess;
import salon.protocol.Reply.LoginSuccess;
import salon.protocol.Reply.LogoutSuccess;
import salon.protocol.Reply.Pong;
import salon.protocol.Reply.Refused;
import salon.protocol.Reply.RegisterSuccess;
import salon.protocol.Reply.RoomInfo;
import salon.protocol.Reply.RoomsList;
import salon.protocol.Request.CreateRoom;
import salon.protocol.Request.InSession;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.LeaveRoom;
import salon.protocol.Request.ListRooms;
import salon.protocol.Request.Login;
import salon.protocol.Request.Logout;
import salon.protocol.Request.Ping;
import salon.protocol.Request.Register;
import salon.protocol.Request.SendMessage;

/**
 * The words of the protocol: which type stands for which message, and which field for which of its parts. Safe for any
 * number of threads: it has no state.
 */
public final class Vocabulary {
    private Vocabulary() {}

    /** The name that a message has on the wire. */
    public static String type(Message message) {
        return switch (message) {
            case Register _ -> "REGISTER";
            case Login _ -> "LOGIN";
            case Ping _ -> "PING";
            case ListRooms _ -> "LIST_ROOMS";
            case CreateRoom _ -> "CREATE_ROOM";
            case JoinRoom _ -> "JOIN_ROOM";
            case LeaveRoom _ -> "LEAVE_ROOM";
            case SendMessage _ -> "SEND_MESSAGE";
            case Logout _ -> "LOGOUT";
            case RegisterSuccess _ -> "REGISTER_SUCCESS";
            case LoginSuccess _ -> "LOGIN_SUCCESS";
            case RoomsList _ -> "ROOMS_LIST";
            case CreateSuccess _ -> "CREATE_SUCCESS";
            case JoinSuccess _ -> "JOIN_SUCCESS";
            case LeaveSuccess _ -> "LEAVE_SUCCESS";
            case Pong _ -> "PONG";
            case LogoutSuccess _ -> "LOGOUT_SUCCESS";
            case Refused refused -> refused.kind().name();
            case MessageSent _ -> "MESSAGE";
            case UserJoined _ -> "USER_JOINED";
            case UserLeft _ -> "USER_LEFT";
            case ServerBroadcast _ -> "SERVER_BROADCAST";
        };
    }

    /** What a message carries, as it stands on the wire. */
    public static JsonObject payload(Message message) {
        Fields fields = new Fields();
        switch (message) {
            case Register m ->
                fields.put("username", m.username()).put("password", m.password()).put("email", m.email());
            case Login m -> fields.put("username", m.username()).put("password", m.password());
            case Ping _, LogoutSuccess _ -> {}
            case CreateRoom m ->
                fields.put("session_token", m.sessionToken())
                        .put("room_id", m.roomId())
                        .put("name", m.name())
                        .put("description", m.description());
            case JoinRoom m -> fields.put("session_token", m.sessionToken()).put("room_id", m.roomId());
            case SendMessage m -> fields.put("session_token", m.sessionToken()).put("message", m.message());
            case ListRooms m -> fields.put("session_token", m.sessionToken());
            case LeaveRoom m -> fields.put("session_token", m.sessionToken());
            case Logout m -> fields.put("session_token", m.sessionToken());
            case RegisterSuccess m -> fields.put("user_id", m.userId()).put("message", m.message());
            case LoginSuccess m ->
                fields.put("user_id", m.userId())
                        .put("session_token", m.sessionToken())
                        .put("username", m.username());
            case RoomsList m -> fields.put("rooms", m.rooms().stream().map(Vocabulary::payload).toList());
            case CreateSuccess m -> fields.put("room_id", m.roomId()).put("room_name", m.roomName());
            case JoinSuccess m ->
                fields.put("room_id", m.roomId()).put("room_name", m.roomName()).put("members", m.members());
            case LeaveSuccess m -> fields.put("room_id", m.roomId());
            case Pong m -> fields.put("timestamp", m.timestamp());
            case Refused m -> fields.put("error", m.error()).put("code", m.code().name());
            case MessageSent m ->
                fields.put("username", m.username())
                        .put("message", m.message())
                        .put("room_id", m.roomId())
                        .put("seq", m.seq())
                        .put("timestamp", m.timestamp());
            case UserJoined m -> fields.put("username", m.username()).put("room_id", m.roomId());
            case UserLeft m -> fields.put("username", m.username()).put("room_id", m.roomId());
            case ServerBroadcast m ->
                fields.put("message", m.message()).put("timestamp", m.timestamp()).put("target", "all");
        }
        return fields.json();
    }

    private static JsonObject payload(RoomInfo room) {
        return new Fields()
                .put("id", room.id())
                .put("name", room.name())
                .put("description", room.description())
                .put("members_count", room.membersCount())
                .json();
    }

    /**
     * The message of a type with what it carries.
     *
     * @throws ProtocolException {@link Fault#BAD_TYPE} if there is no such type; {@link Fault#BAD_PAYLOAD} if a
     *     server's message does not carry what it must. A request is never refused here: see {@link Request#NOT_TEXT}
     */
    public static Message read(String type, JsonObject payload) throws ProtocolException {
        Fields fields = new Fields(payload);
        return switch (type) {
            case "REGISTER" ->
                new Register(fields.text("username"), fields.text("password"), fields.optionalText("email"));
            case "LOGIN" -> new Login(fields.text("username"), fields.text("password"));
            case "PING" -> new Ping();
            case "LIST_ROOMS" -> new ListRooms(fields.text("session_token"));
            case "CREATE_ROOM" ->
                new CreateRoom(
                        fields.text("session_token"),
                        fields.text("room_id"),
                        fields.optionalText("name"),
                        fields.optionalText("description"));
            case "JOIN_ROOM" -> new JoinRoom(fields.text("session_token"), fields.text("room_id"));
            case "LEAVE_ROOM" -> new LeaveRoom(fields.text("session_token"));
            case "SEND_MESSAGE" -> new SendMessage(fields.text("session_token"), fields.text("message"));
            case "LOGOUT" -> new Logout(fields.text("session_token"));
            default -> fromServer(type, fields);
        };
    }

    private static Message fromServer(String type, Fields fields) throws ProtocolException {
        return switch (type) {
            case "REGISTER_SUCCESS" -> new RegisterSuccess(fields.text("user_id"), fields.text("message"));
            case "LOGIN_SUCCESS" ->
                new LoginSuccess(fields.text("user_id"), fields.text("session_token"), fields.text("username"));
            case "ROOMS_LIST" -> new RoomsList(rooms(fields.objects("rooms")));
            case "CREATE_SUCCESS" -> new CreateSuccess(fields.text("room_id"), fields.text("room_name"));
            case "JOIN_SUCCESS" ->
                new JoinSuccess(fields.text("room_id"), fields.text("room_name"), fields.texts("members"));
            case "LEAVE_SUCCESS" -> new LeaveSuccess(fields.text("room_id"));
            case "PONG" -> new Pong(fields.instant("timestamp"));
            case "LOGOUT_SUCCESS" -> new LogoutSuccess();
            case "ERROR", "REGISTER_ERROR", "LOGIN_ERROR", "CREATE_ERROR", "JOIN_ERROR" ->
                new Refused(Refused.Kind.valueOf(type), fields.code("code"), fields.text("error"));
            case "MESSAGE" ->
                new MessageSent(
                        fields.text("username"),
                        fields.text("message"),
                        fields.text("room_id"),
                        fields.number("seq"),
                        fields.instant("timestamp"));
            case "USER_JOINED" -> new UserJoined(fields.text("username"), fields.text("room_id"));
            case "USER_LEFT" -> new UserLeft(fields.text("username"), fields.text("room_id"));
            case "SERVER_BROADCAST" -> new ServerBroadcast(fields.text("message"), fields.instant("timestamp"));
            default -> throw new ProtocolException(Fault.BAD_TYPE);
        };
    }

    private static List<RoomInfo> rooms(List<JsonObject> objects) throws ProtocolException {
        List<RoomInfo> rooms = new ArrayList<>();
        for (JsonObject object : objects) {
            Fields fields = new Fields(object);
            int members = (int) fields.number("members_count");
            rooms.add(new RoomInfo(fields.text("id"), fields.text("name"), fields.text("description"), members));
        }
        return rooms;
    }
}
