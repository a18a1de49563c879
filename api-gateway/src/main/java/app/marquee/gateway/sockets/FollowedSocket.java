package app.marquee.gateway.sockets;

import app.marquee.gateway.live.Followed;
import app.marquee.gateway.live.LiveSettings;
import app.marquee.gateway.live.TailedEvent;
import app.marquee.gateway.sockets.Frames.Frame;
import app.marquee.messaging.LogKeys;
import app.marquee.model.MessageJson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * Tells each client what happens, from when it came, on a thread of its own: one that does not read holds up nobody else and
 * is dropped, with the reason. Nothing is expected of a client; one that says much is dropped as well.
 */
class FollowedSocket extends TextWebSocketHandler {
    private static final Logger log = LoggerFactory.getLogger(FollowedSocket.class);
    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final int MOST_SAID = 100;

    /** Called before each look at the log: further frames that no event brings. */
    interface Besides {
        List<Frame> now();

        Duration patience();
    }

    private record Client(Thread follower, AtomicInteger said) {}

    private final Followed tail;
    private final LiveSettings settings;
    private final Supplier<Frames> frames;
    private final Supplier<Besides> besides;
    private final LongSupplier millis;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    /**
     * @param frames  for each client anew
     * @param besides for each client anew
     */
    FollowedSocket(
            Followed tail,
            LiveSettings settings,
            Supplier<Frames> frames,
            Supplier<Besides> besides,
            LongSupplier millis) {
        this.tail = tail;
        this.settings = settings;
        this.frames = frames;
        this.besides = besides;
        this.millis = millis;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        if (!tail.running()) {
            session.close(CloseStatus.SERVICE_RESTARTED.withReason("the event log is not open yet"));
            return;
        }
        if (session instanceof StandardWebSocketSession standard) {
            standard.getNativeSession()
                    .getUserProperties()
                    .put(SEND_TIMEOUT, settings.patience().toMillis());
        }
        Thread follower = Thread.ofVirtual().name("socket-" + session.getId()).unstarted(() -> follow(session));
        clients.put(session.getId(), new Client(follower, new AtomicInteger()));
        follower.start();
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        Client client = clients.get(session.getId());
        if (client != null && client.said().incrementAndGet() > MOST_SAID) {
            drop(session, CloseStatus.POLICY_VIOLATION, "this socket only tells; you said too much");
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) throws IOException {
        session.close(CloseStatus.SESSION_NOT_RELIABLE);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Client client = clients.remove(session.getId());
        if (client != null) {
            client.follower().interrupt();
        }
    }

    private void follow(WebSocketSession session) {
        try {
            tell(session);
            session.close(CloseStatus.GOING_AWAY.withReason("the gateway stops; connect again"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the client is gone
        } catch (IOException | IllegalStateException e) {
            if (Followed.wentUnread(e)) {
                drop(session, CloseStatus.SERVICE_OVERLOAD, "you did not read for too long; connect again");
            } else {
                log.debug("a client of a socket is gone", e);
            }
        }
    }

    private void tell(WebSocketSession session) throws IOException, InterruptedException {
        Frames own = frames.get();
        Besides more = besides.get();
        long cursor = tail.head();
        long nextBeat = millis.getAsLong();
        while (session.isOpen() && tail.running()) {
            long now = millis.getAsLong();
            if (now >= nextBeat) {
                send(session, List.of(new Frame("heartbeat", now)));
                nextBeat = now + settings.heartbeat().toMillis();
            }
            send(session, more.now());
            send(session, own.due());
            List<TailedEvent> events = tail.after(cursor, shortest(own, more, Duration.ofMillis(nextBeat - now)));
            if (!events.isEmpty()) {
                cursor = events.getLast().sequence();
                send(session, own.of(events.stream().map(TailedEvent::event).toList()));
            }
            if (tail.head() - cursor > Followed.FURTHEST_BEHIND) {
                drop(session, CloseStatus.SERVICE_OVERLOAD, "you are too far behind; connect again");
                return;
            }
        }
    }

    private static Duration shortest(Frames own, Besides more, Duration untilBeat) {
        Duration shortest = own.patience().compareTo(untilBeat) < 0 ? own.patience() : untilBeat;
        return more.patience().compareTo(shortest) < 0 ? more.patience() : shortest;
    }

    private static void send(WebSocketSession session, List<Frame> frames) throws IOException {
        for (Frame frame : frames) {
            session.sendMessage(new TextMessage(MessageJson.mapper().writeValueAsString(frame)));
        }
    }

    private static void drop(WebSocketSession session, CloseStatus status, String reason) {
        log.atInfo()
                .addKeyValue("client", session.getRemoteAddress())
                .addKeyValue(LogKeys.REASON, reason)
                .log("client of a socket dropped");
        try {
            session.close(status.withReason(reason));
        } catch (IOException | IllegalStateException e) {
            log.debug("it was gone already", e);
        }
    }
}
