package org.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Writes a file wherever it gets to run. It lies on the class path and is a bean, and still no model may reach it. */
public class Arsonist implements JavaDelegate, ExecutionListener, TaskListener {

    public static final Path FILE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "redress-arson-" + ProcessHandle.current().pid());

    @Override
    public void execute(DelegateExecution execution) {
        write();
    }

    @Override
    public void notify(DelegateExecution execution) {
        write();
    }

    @Override
    public void notify(DelegateTask task) {
        write();
    }

    /** For expressions that call a method or read a property; no getters, which JSON would call. */
    public String strike() {
        write();
        return "struck";
    }

    public String strength() {
        return strike();
    }

    private static void write() {
        try {
            Files.writeString(FILE, "It ran.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
