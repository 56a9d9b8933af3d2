package org.alongside.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on the loopback interface that takes what it is given, or says what it was told to say instead. */
final class MailServer implements AutoCloseable {

    private static final String HANG_UP = "hang up";

    /** A mail with its envelope. */
    record Received(String from, String to, String data) {

        /** What it says, with the lines that were broken to send it joined again. */
        String unfolded() {
            return data.replace("=\n", "").replace("=3D", "=");
        }
    }

    private final ServerSocket socket;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    MailServer(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::listen);
    }

    List<Received> received() {
        return received;
    }

    List<Received> receivedFor(String to) {
        return received.stream().filter(mail -> mail.to().equals(to)).toList();
    }

    /** Says this to the next recipient instead of taking it. */
    void refuseNext(String reply) {
        refusals.add(reply);
    }

    /** Closes the connection in the next one's face. */
    void hangUpOnNext() {
        refusals.add(HANG_UP);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            String from = null;
            String to = null;
            say(client, "220 mail.test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                if (verb.equals("RCPT") && HANG_UP.equals(refusals.peek())) {
                    refusals.remove();
                    return;
                }
                String reply = "250 so be it";
                switch (verb) {
                    case "MAIL" -> from = address(line);
                    case "RCPT" -> {
                        to = address(line);
                        reply = Objects.requireNonNullElse(refusals.poll(), reply);
                    }
                    case "DATA" -> {
                        say(client, "354 go on");
                        received.add(new Received(from, to, data(in)));
                    }
                    case "QUIT" -> {
                        say(client, "221 good-bye");
                        return;
                    }
                    default -> {}
                }
                say(client, reply);
            }
        } catch (IOException gone) {
            // the client has closed the connection
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return data.toString();
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "mail-server");
        thread.setDaemon(true);
        thread.start();
    }
}
