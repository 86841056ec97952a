package org.redress.platform.sight;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** What people may do to accounts: names and addresses are short plain text on one line, ids stay, and nobody deletes their own account. */
public final class Profiles implements SessionFactory {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern NAME =
            Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}<>&\"`{}\\[\\]\\\\]*");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{C}<>\"'`(),;:\\[\\]\\\\@]+@[A-Za-z0-9.-]+");

    @Override
    public Class<?> getSessionType() {
        return WritableIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new Accounts();
    }

    private static void check(User user) {
        checkName("first name", user.getFirstName());
        checkName("last name", user.getLastName());
        String address = user.getEmail();
        if (address != null
                && !address.isEmpty()
                && (address.length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(address).matches())) {
            throw new BadUserRequestException(
                    "The e-mail address must be one plain address with at most " + LONGEST_ADDRESS + " characters.");
        }
    }

    private static void checkName(String field, String name) {
        if (name != null && (name.length() > LONGEST_NAME || !NAME.matcher(name).matches())) {
            throw new BadUserRequestException(
                    "The " + field + " must be plain text on one line, without < > & \" and brackets, with at most "
                            + LONGEST_NAME + " characters.");
        }
    }

    private static final class Accounts extends DbIdentityServiceProvider {

        @Override
        public IdentityOperationResult saveUser(User user) {
            check(user);
            if (((UserEntity) user).getRevision() > 0 && findUserById(user.getId()) == null) {
                throw new BadUserRequestException("The id of a user stays as it is.");
            }
            return super.saveUser(user);
        }

        @Override
        public IdentityOperationResult deleteUser(String userId) {
            if (userId.equals(Context.getCommandContext().getAuthenticatedUserId())) {
                throw new BadUserRequestException("Nobody deletes their own account; another administrator does.");
            }
            return super.deleteUser(userId);
        }
    }
}
