package org.redress.insight;

import java.util.Collection;
import org.redress.complaint.ComplaintNumber;
import org.springframework.stereotype.Component;

@Component
class Findables {

    int renew(Collection<ComplaintNumber> numbers) {
        return 0;
    }
}
