package org.redress.contract.web;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was answered, so that it can be answered again.
 *
 * @param status   or null when it is the one of the controller's method
 * @param location of what was made, or null
 */
record KeptAnswer(Integer status, String location, JsonNode body) {}
