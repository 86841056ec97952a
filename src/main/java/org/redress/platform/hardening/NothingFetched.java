package org.redress.platform.hardening;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Configures every XML reader in this JVM, ours or a library's, before the first one is created: it loads no external
 * document type, and schemas only from the libraries themselves. The engine asks for the latter by name.
 */
class NothingFetched implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty("javax.xml.accessExternalDTD", "");
        System.setProperty("javax.xml.accessExternalStylesheet", "");
        // a jar on the disk, and a jar inside our jar
        System.setProperty("javax.xml.accessExternalSchema", "file,nested");
    }
}
