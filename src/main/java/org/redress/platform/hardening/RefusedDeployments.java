package org.redress.platform.hardening;

import java.sql.SQLException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells people who deploy a file that the engine cannot read why it was refused (HTTP 400). Some of its parsers fail
 * with exceptions that look like a fault of ours; failures of database or network stay faults of the server.
 */
final class RefusedDeployments extends CommandInterceptor {

    private static final Logger log = LoggerFactory.getLogger(RefusedDeployments.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof DeployCmd)) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (ParseException
                | BadUserRequestException
                | AuthorizationException
                | DataAccessException
                | TransactionException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (isOfTheDatabase(e)) {
                throw e;
            }
            log.warn("A deployment was refused by the engine.", e);
            throw new BadUserRequestException("Not deployed: the engine cannot read a file. " + EngineWords.of(e), e);
        }
    }

    private static boolean isOfTheDatabase(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
