package org.redress.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redress.intake.Door;

/** Sends requests at the same moment, as a double click or two people do. */
final class Both {

    private Both() {}

    static HttpRequest json(String user, String path, String body) {
        return HttpRequest.newBuilder(URI.create(WholeProduct.url(path)))
                .header("Authorization", Door.basic(user, user))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    static HttpRequest form(String page, String csrf, String fields) {
        return HttpRequest.newBuilder(URI.create(page))
                .header("Cookie", "REDRESS-CSRF=" + csrf)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf + "&" + fields))
                .build();
    }

    static List<HttpResponse<String>> send(HttpRequest... requests) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (HttpRequest request : requests) {
            calls.add(() -> http.send(request, HttpResponse.BodyHandlers.ofString()));
        }
        return together(calls);
    }

    static <R> List<R> together(List<Callable<R>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<R>> running = new ArrayList<>();
            for (Callable<R> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<R> answers = new ArrayList<>();
            for (Future<R> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
