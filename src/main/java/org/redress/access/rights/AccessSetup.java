package org.redress.access.rights;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Creates missing groups, rights, filters and first accounts before the first request can arrive. */
@Component
class AccessSetup implements SmartInitializingSingleton {

    private final Groups groups;
    private final Rights rights;
    private final TaskFilters filters;
    private final FirstAccounts accounts;

    AccessSetup(Groups groups, Rights rights, TaskFilters filters, FirstAccounts accounts) {
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        groups.ensure();
        rights.ensure();
        filters.ensure();
        accounts.ensure();
        groups.closeSetUp();
    }
}
