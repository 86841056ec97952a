/** What an installation has to be told about itself before it writes to complainants, and what still stands for something else. */
package org.redress.correspondence.placeholders;
