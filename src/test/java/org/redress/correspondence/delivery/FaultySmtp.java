package org.redress.correspondence.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves as told. Steps: GREETING, EHLO, MAIL, RCPT, DATA, and "." for the end of a mail. */
public final class FaultySmtp implements AutoCloseable {

    private static final String HANG = "hang";

    public final List<String> accepted = new CopyOnWriteArrayList<>();
    /** What it was told, without the mails themselves. */
    final List<String> commands = new CopyOnWriteArrayList<>();

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket server;
    private volatile boolean resetAfterMail;
    private volatile Runnable beforeAccepting = () -> {};

    public FaultySmtp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::listen);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Answers a command that starts with these words so, instead of taking it. */
    public FaultySmtp answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    FaultySmtp hangAt(String command) {
        return answer(command, HANG);
    }

    void resetAfterMail() {
        resetAfterMail = true;
    }

    /** Runs once a mail has come in completely, before the server says so. */
    void beforeAccepting(Runnable event) {
        beforeAccepting = event;
    }

    void behave() {
        answers.clear();
        resetAfterMail = false;
        beforeAccepting = () -> {};
    }

    public List<String> acceptedFor(String recipient) {
        return accepted.stream()
                .filter(mail -> mail.contains("To: " + recipient))
                .toList();
    }

    static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "GREETING", "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                String verb = line.split("[ :]")[0].toUpperCase();
                if (say(client, line, verb.equals("DATA") ? "354 go on" : verb.equals("QUIT") ? "221 bye" : "250 fine")
                        && verb.equals("DATA")) {
                    takeMail(client, in);
                }
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private void takeMail(Socket client, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        beforeAccepting.run();
        if (!answers.containsKey(".")) {
            accepted.add(mail.toString());
        }
        say(client, ".", "250 taken");
        if (resetAfterMail) {
            client.setSoLinger(true, 0);
            client.close();
        }
    }

    /** @return whether the usual answer was given */
    private boolean say(Socket client, String command, String usual) throws IOException {
        String answer = answers.entrySet().stream()
                .filter(entry -> command.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
        if (answer.equals(HANG)) {
            hang();
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return answer.equals(usual);
    }

    private static void hang() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
