package org.redress.access.rights;

/** The accounts an installation starts with: {@link DemoUsers} in a trial, {@link FirstAdministrator} in production. */
sealed interface FirstAccounts permits DemoUsers, FirstAdministrator {

    void ensure();
}
