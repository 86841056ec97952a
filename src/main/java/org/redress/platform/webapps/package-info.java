/**
 * What we add to Camunda's web apps. Tasklist: the tab "Complaint", "New complaint", and drafts of what is typed into task
 * forms. Cockpit: open work as heat on the diagrams, and the panel "Bottlenecks". The browser's side are plain ES modules
 * under {@code META-INF/resources/webjars/camunda/app}, and {@code plugin-webapp/redress} for Cockpit.
 */
package org.redress.platform.webapps;
