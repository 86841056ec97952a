/**
 * XML of others: model files that somebody brings. {@link org.redress.platform.xml.PlainXml} reads and writes them, and nothing else does;
 * {@link org.redress.platform.xml.Xml} looks around in what was read.
 */
@NamedInterface("xml")
package org.redress.platform.xml;

import org.springframework.modulith.NamedInterface;
