/**
 * The way of letters: by mail, or by somebody who posts or tells them, and what became of them. Fronts:
 * {@link org.redress.correspondence.delivery.Deliveries} for what arrived,
 * {@link org.redress.correspondence.delivery.Contacts} for what people did,
 * {@link org.redress.correspondence.delivery.Dispatch} for what is on its way.
 */
@NamedInterface("delivery")
package org.redress.correspondence.delivery;

import org.springframework.modulith.NamedInterface;
