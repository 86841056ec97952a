package org.redress.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.acceptance.WholeProduct;
import org.redress.access.Visitor;

class OwnNoncesTest extends WholeProduct {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @Test
    void pages_opened_at_the_same_moment_run_their_own_scripts() {
        Visitor handler = new Visitor(URI.create(url("/")).getPort());
        handler.logIn("handler", "handler");

        var opened = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> handler.get("/camunda/app/tasklist/default/")))
                .toList();

        assertThat(opened.stream().map(CompletableFuture::join).toList()).allSatisfy(page -> {
            var nonce = NONCE.matcher(
                    page.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(nonce.find()).isTrue();
            assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
        });
    }
}
