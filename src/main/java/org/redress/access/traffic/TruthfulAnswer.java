package org.redress.access.traffic;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.redress.platform.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** An answer that is replaced when the request has to be refused: by problem details, or by a page for people. */
final class TruthfulAnswer extends HttpServletResponseWrapper {

    private static final Pattern PROGRAMS = Pattern.compile("/(api|engine-rest|camunda/api|v3)(/.*)?");

    private final HttpServletRequest request;
    private boolean replaced;

    TruthfulAnswer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void setStatus(int status) {
        if (!replaced(status)) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!replaced(status)) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!replaced(status)) {
            super.sendError(status, message);
        }
    }

    /** @return whether the caller gets another answer than the one the application writes */
    boolean replaced(int status) {
        Refusal refusal = refusal();
        if (!replaced && refusal != null && status >= refusal.replaces() && !isCommitted()) {
            replaced = true;
            try {
                tell(refusal);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return replaced;
    }

    private Refusal refusal() {
        Refusal noted = Refusal.of(request);
        if (noted != null) {
            return noted;
        }
        return request.getAttribute(BoundedBody.class.getName()) instanceof BoundedBody body && body.refused() != null
                ? body.refused().refusal()
                : null;
    }

    private void tell(Refusal refusal) throws IOException {
        resetBuffer();
        setHeader(HttpHeaders.CONNECTION, "close");
        if (refusal.seconds() > 0) {
            setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.seconds()));
        }
        if (PROGRAMS.matcher(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .matches()) {
            byte[] problem = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                    .formatted(
                            HttpStatus.valueOf(refusal.status()).getReasonPhrase(), refusal.status(), refusal.detail())
                    .getBytes(StandardCharsets.UTF_8);
            super.setStatus(refusal.status());
            super.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            super.setContentLength(problem.length);
            super.getOutputStream().write(problem);
            super.flushBuffer();
        } else {
            super.sendError(refusal.status(), refusal.detail());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return replaced ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return replaced
                ? new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : super.getWriter();
    }

    /** Takes what the application still writes, and drops it. */
    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int oneByte) {
            // said already
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // never written to
        }
    }
}
