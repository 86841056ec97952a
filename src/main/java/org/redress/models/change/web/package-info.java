/** The pages of the change console; the editors run in the browser (src/main/frontend). */
package org.redress.models.change.web;
