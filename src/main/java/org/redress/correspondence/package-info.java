/**
 * Communication (ISO 10002 7.1, 7.4, 7.8): mail templates, the outbox, the sender, and the personal links in mails.
 * Front doors: {@link org.redress.correspondence.Correspondence}, {@link org.redress.correspondence.links.PersonalLinks}.
 */
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "casework::deeds",
            "codes",
            "complaint",
            "confidentiality",
            "contract",
            "models",
            "models::change",
            "paper",
            "platform",
            "record"
        })
package org.redress.correspondence;

import org.springframework.modulith.ApplicationModule;
