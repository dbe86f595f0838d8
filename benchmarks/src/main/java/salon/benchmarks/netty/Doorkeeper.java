package salon.benchmarks.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.rooms.Line;

/**
 * Counts one client in and out. Whoever is one too many is told so, in answer to its first frame, since that shows its
 * framing; none of its frames goes further.
 */
final class Doorkeeper extends ChannelInboundHandlerAdapter {
    private final House house;
    private final ChannelClient client;
    private final Outlet outlet;
    private boolean admitted;

    Doorkeeper(House house, ChannelClient client, Outlet outlet) {
        this.house = house;
        this.client = client;
        this.outlet = outlet;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        OptionalInt total = house.clients().enter(client);
        admitted = total.isPresent();
        if (admitted) {
            house.tell(Line.CONNECTED, address(ctx), total.getAsInt());
        } else {
            house.tell(Line.TURNED_AWAY, address(ctx));
        }
        ctx.fireChannelActive();
    }

    static String address(ChannelHandlerContext ctx) {
        return NetUtil.toSocketAddressString((InetSocketAddress) ctx.channel().remoteAddress());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object frame) {
        if (admitted) {
            ctx.fireChannelRead(frame);
        } else {
            outlet.send(Envelope.of(house.services().sentences().refusal(Fault.SERVER_FULL)));
            outlet.finish();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        ctx.fireChannelInactive(); // which leaves the room
        if (admitted) {
            house.clients().leave(client);
            house.tell(Line.DISCONNECTED, address(ctx), house.clients().count());
        }
    }
}
