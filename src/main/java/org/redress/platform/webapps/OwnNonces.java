package org.redress.platform.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each page of the web apps may only run scripts that carry its nonce. The web apps (7.24) hand the nonce from the header
 * to the page in an attribute of the whole application, so two pages opened at the same moment get each other's, and stay
 * blank. Here the attribute belongs to the request.
 */
final class OwnNonces extends OncePerRequestFilter {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = (ServletContext) Proxy.newProxyInstance(
                OwnNonces.class.getClassLoader(), new Class<?>[] {ServletContext.class}, new NonceOfRequest(request));
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private record NonceOfRequest(HttpServletRequest request) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            boolean nonce = arguments != null && arguments.length > 0 && NONCE.equals(arguments[0]);
            if (nonce && method.getName().equals("setAttribute")) {
                request.setAttribute(NONCE, arguments[1]);
                return null;
            }
            if (nonce && method.getName().equals("getAttribute")) {
                return request.getAttribute(NONCE);
            }
            try {
                return method.invoke(request.getServletContext(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
